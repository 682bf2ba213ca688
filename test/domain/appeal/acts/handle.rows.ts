import { assigned, evaluated, signed } from '../../../support/case-stages';
import { act, people, type Story } from '../../../support/cases-builder';
import type { ActRow } from './act-row';

const withTask = (): Story =>
  act(assigned({}, { lead: 'housing', assisting: [{ unit: 'water', task: '查水泵' }] }), 'sign', people.unit);
const asked = (): Story => act(signed(), 'request-extension', people.unit);
const paused = (): Story => act(signed(), 'pause', people.office);

/** Step 4: handle. */
export const handleRows: readonly ActRow[] = [
  {
    act: 'contact',
    works: { given: assigned, by: people.unit, facts: ['contacted'], status: 'awaiting-signature' },
    refused: { given: evaluated, by: people.unit, code: 'case-closed' },
    notAllowed: { given: withTask, by: people.assistant, code: 'not-your-case' },
  },
  {
    act: 'plan',
    works: { given: signed, by: people.unit, facts: ['planned'], status: 'handling' },
    refused: { given: assigned, by: people.unit, code: 'wrong-stage' },
    notAllowed: { given: signed, by: people.office, code: 'role-not-allowed' },
  },
  {
    act: 'progress',
    works: { given: signed, by: people.unit, facts: ['progressed'], status: 'handling' },
    refused: { given: assigned, by: people.unit, code: 'wrong-stage' },
    notAllowed: { given: withTask, by: people.assistant, code: 'not-your-case' },
  },
  {
    act: 'finish-subtask',
    works: { given: withTask, by: people.assistant, facts: ['subtask-finished'], status: 'handling' },
    refused: { given: withTask, by: people.unit, code: 'no-such-subtask' },
    notAllowed: { given: withTask, by: people.appellant, code: 'role-not-allowed' },
  },
  {
    act: 'request-extension',
    works: { given: signed, by: people.unit, facts: ['extension-requested'], status: 'handling' },
    refused: { given: signed, by: people.unit, body: { days: 6, reason: '检测' }, code: 'extension-too-long' },
    notAllowed: { given: withTask, by: people.assistant, code: 'not-your-case' },
  },
  {
    act: 'decide-extension',
    works: { given: asked, by: people.office, facts: ['extension-decided'], status: 'handling' },
    refused: { given: signed, by: people.office, code: 'nothing-to-decide' },
    notAllowed: { given: asked, by: people.unit, code: 'role-not-allowed' },
  },
  {
    act: 'pause',
    works: { given: signed, by: people.office, facts: ['paused'], status: 'paused' },
    refused: { given: assigned, by: people.office, code: 'wrong-stage' },
    notAllowed: { given: signed, by: people.unit, code: 'role-not-allowed' },
  },
  {
    act: 'resume',
    works: { given: paused, by: people.unit, facts: ['resumed'], status: 'handling' },
    refused: { given: signed, by: people.office, code: 'wrong-stage' },
    notAllowed: { given: paused, by: people.otherUnit, code: 'not-your-case' },
  },
  {
    act: 'reply',
    works: { given: signed, by: people.unit, facts: ['replied'], status: 'awaiting-evaluation' },
    refused: { given: withTask, by: people.unit, code: 'subtasks-open' },
    notAllowed: { given: withTask, by: people.assistant, code: 'not-your-case' },
  },
];
