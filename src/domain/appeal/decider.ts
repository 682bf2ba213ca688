import type { Applied } from '../decider/apply-facts';
import type { Decider } from '../decider/decider';
import type { Rules } from '../rules';
import { acts } from './acts/acts';
import { caseCard } from './card/card';
import { evolve } from './evolve/evolve';
import type { NewFact } from './facts';
import { joinFact, partFact } from './free-text';
import { followsOf } from './follows/follows';
import { LIFE } from './life';
import { nextDue } from './limits/next-due';
import { isParty } from './party';
import { OPERATOR, RULES } from '../people/people';
import { refuse } from '../decider/refusal';
import { searchColumns } from './view/search-columns';
import type { AppealState } from './state';
import { STATUS_TITLES } from './titles';
import type { AppealView } from './view/view';
import { viewOf } from './view/view-of';

/** What has happened to a case. */
export type CaseApplied = Applied<AppealState, NewFact>;

/** Appeals, as the one engine runs, records and repairs them. */
export const appeals: Decider<AppealState, NewFact, Rules, AppealView> = {
  ...LIFE,
  kind: 'appeal',
  called: '本件',
  statusTitles: STATUS_TITLES,
  acts,
  evolve,
  follows: followsOf,
  nextDue,
  // No rule sets off more than a dozen others; after an outage a case catches up limit by limit.
  most: { facts: 100, dues: 50 },
  notOnBehalf: ({ policy }) => policy.notOnBehalf,
  faultOfParty: (state, by) =>
    by.role === 'unit' && !isParty(state, by) ? refuse('not-your-case', '本单位没有承办本件') : undefined,
  engineFacts: {
    reset: (runId) => ({ type: 'case-reset', body: { runId }, by: OPERATOR }),
    takenUp: (after) => ({ type: 'taken-up', body: { after }, by: OPERATOR }),
    refused: (message, { code, reason }) => ({ type: 'message-refused', body: { message, code, reason }, by: RULES }),
  },
  freeText: { part: (fact) => partFact(fact), join: joinFact },
  view: viewOf,
  columns: (state, now, rules) => ({ ...searchColumns(state, now, rules) }),
  card: (state, { recent, now, rules, namespace }) => caseCard(state, recent, now, rules, namespace),
};
