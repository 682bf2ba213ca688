import {
  CONTENT,
  DENIED,
  evaluated,
  LASTING,
  listed,
  replied,
  signed,
  SOLVED,
  standing,
} from '../../../support/case-stages';
import { people, type Story } from '../../../support/cases-builder';
import type { ActRow } from './act-row';

const promisedToLast = (): Story => evaluated({ input: { channel: 'radio' } }, CONTENT, { ...SOLVED, ...LASTING });
const denied = (): Story => evaluated({}, DENIED);

/** Step 5: follow-up. */
export const followUpRows: readonly ActRow[] = [
  {
    act: 'evaluate',
    works: {
      given: replied,
      by: people.appellant,
      facts: [
        ...(['evaluated', 'follow-up-decided', 'reviewed', 'points-given', 'closed'] as const),
        ...(['notice-drafted', 'notice-published'] as const),
      ],
      status: 'closed',
    },
    refused: { given: evaluated, by: people.appellant, code: 'already-answered' },
    notAllowed: { given: replied, by: people.unit, code: 'role-not-allowed' },
  },
  {
    act: 'verify',
    works: {
      given: denied,
      by: people.centre,
      body: { finding: 'unsolved', reason: '现场仍未修复' },
      facts: ['verified', 'follow-up-decided', 'listed', 'points-given', 'notice-drafted'],
      status: 'awaiting-assignment',
    },
    refused: {
      given: denied,
      by: people.office,
      body: { finding: 'falsified', reason: '假' },
      code: 'evidence-missing',
    },
    notAllowed: { given: denied, by: people.unit, code: 'role-not-allowed' },
  },
  {
    act: 'check-mechanism',
    works: { given: promisedToLast, by: people.office, facts: ['mechanism-checked'], status: 'closed' },
    refused: { given: evaluated, by: people.office, code: 'nothing-to-decide' },
    notAllowed: { given: promisedToLast, by: people.unit, code: 'role-not-allowed' },
  },
  {
    act: 'supervise',
    works: { given: signed, by: people.centre, facts: ['supervised', 'supervision-written'], status: 'handling' },
    refused: { given: signed, by: people.supervisor, code: 'nothing-to-decide' },
    notAllowed: { given: signed, by: people.office, code: 'role-not-allowed' },
  },
  {
    act: 'name-leader',
    works: { given: standing, by: people.supervisor, facts: ['leader-named'], status: 'standing' },
    refused: { given: signed, by: people.supervisor, code: 'wrong-stage' },
    notAllowed: { given: standing, by: people.office, code: 'role-not-allowed' },
  },
  {
    act: 'list',
    works: {
      given: signed,
      by: people.supervisor,
      facts: ['listed', 'points-given', 'notice-drafted'],
      status: 'awaiting-assignment',
    },
    refused: { given: listed, by: people.supervisor, code: 'wrong-stage' },
    notAllowed: { given: signed, by: people.centre, code: 'role-not-allowed' },
  },
  {
    act: 'delist',
    works: {
      given: listed,
      by: people.supervisor,
      facts: ['delisted', 'notice-withheld'],
      status: 'awaiting-assignment',
    },
    refused: { given: signed, by: people.supervisor, code: 'not-listed' },
    notAllowed: { given: listed, by: people.office, code: 'role-not-allowed' },
  },
];
