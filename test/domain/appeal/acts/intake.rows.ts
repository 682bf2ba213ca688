import { confirmed, filed, instantly, judged, signed } from '../../../support/case-stages';
import { act, people } from '../../../support/cases-builder';
import type { ActRow } from './act-row';

/** Steps 1 and 2: theme and collect. */
export const intakeRows: readonly ActRow[] = [
  {
    act: 'confirm-theme',
    works: { given: filed, by: people.office, facts: ['theme-confirmed', 'numbered'], status: 'awaiting-judgement' },
    refused: { given: confirmed, by: people.office, code: 'wrong-stage' },
    notAllowed: { given: filed, by: people.centre, code: 'role-not-allowed' },
  },
  {
    act: 'redirect',
    works: { given: filed, by: people.office, facts: ['redirected', 'closed'], status: 'closed' },
    refused: { given: judged, by: people.office, code: 'wrong-stage' },
    notAllowed: { given: filed, by: people.appellant, code: 'role-not-allowed' },
  },
  {
    act: 'request-supplement',
    works: { given: confirmed, by: people.office, facts: ['supplement-requested'], status: 'awaiting-supplement' },
    refused: { given: judged, by: people.office, code: 'wrong-stage' },
    notAllowed: { given: signed, by: people.otherUnit, code: 'not-your-case' },
  },
  {
    act: 'supplement',
    works: {
      given: () => act(confirmed(), 'request-supplement', people.office),
      by: people.appellant,
      facts: ['supplemented'],
      status: 'awaiting-judgement',
    },
    refused: { given: instantly, by: people.appellant, code: 'case-closed' },
    notAllowed: { given: signed, by: people.unit, code: 'role-not-allowed' },
  },
  {
    act: 'merge',
    works: { given: confirmed, by: people.office, facts: ['merged', 'closed'], status: 'closed' },
    refused: {
      given: confirmed,
      by: people.office,
      body: { into: filed().state.id, relation: 'same-matter', reason: '重复' },
      code: 'self-merge',
    },
    notAllowed: { given: confirmed, by: people.upstream, code: 'role-not-allowed' },
  },
  {
    act: 'judge',
    works: {
      given: confirmed,
      by: people.office,
      body: { lawful: true, reasonable: false, reason: '超出政策范围，已向诉求人说明' },
      facts: ['judged', 'closed'],
      status: 'closed',
    },
    refused: { given: filed, by: people.office, code: 'wrong-stage' },
    notAllowed: { given: confirmed, by: people.supervisor, code: 'role-not-allowed' },
  },
];
