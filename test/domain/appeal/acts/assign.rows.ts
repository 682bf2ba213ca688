import { assigned, inSession, judged, signed } from '../../../support/case-stages';
import { act, people, type Story } from '../../../support/cases-builder';
import type { ActRow } from './act-row';

const returned = (): Story => act(assigned(), 'return', people.unit);

/** Step 3: assign. */
export const assignRows: readonly ActRow[] = [
  {
    act: 'assign',
    works: { given: judged, by: people.office, facts: ['assigned'], status: 'awaiting-signature' },
    refused: { given: judged, by: people.office, body: { lead: 'no-such-unit' }, code: 'unit-unknown' },
    notAllowed: { given: inSession, by: people.unit, code: 'role-not-allowed' },
  },
  {
    act: 'sign',
    works: { given: assigned, by: people.unit, facts: ['signed'], status: 'handling' },
    refused: { given: signed, by: people.unit, code: 'wrong-stage' },
    notAllowed: { given: assigned, by: people.otherUnit, code: 'not-your-case' },
  },
  {
    act: 'return',
    works: { given: assigned, by: people.unit, facts: ['returned'], status: 'awaiting-arbitration' },
    refused: {
      given: assigned,
      by: people.unit,
      body: { reason: '不是我们的', evidence: [] },
      code: 'evidence-missing',
    },
    notAllowed: { given: assigned, by: people.otherUnit, code: 'not-your-case' },
  },
  {
    act: 'arbitrate',
    works: { given: returned, by: people.office, facts: ['arbitrated'], status: 'awaiting-signature' },
    refused: {
      given: returned,
      by: people.office,
      body: { uphold: true, lead: 'housing', reason: '仍归该单位' },
      code: 'same-unit',
    },
    notAllowed: { given: returned, by: people.unit, code: 'role-not-allowed' },
  },
];
