import type { Fact, FactType } from '../appeal/facts';
import { doneFor } from '../people/people';
import type { Matter } from './law';
import type { Reader } from './reader';

/** To which matter each type of fact belongs: whoever reads that, reads that it happened. A new type has to say so. */
const MATTERS: Readonly<Record<FactType, Matter>> = {
  filed: 'course',
  'theme-confirmed': 'course',
  numbered: 'course',
  redirected: 'course',
  'supplement-requested': 'course',
  supplemented: 'course',
  merged: 'course',
  judged: 'course',
  assigned: 'course',
  signed: 'course',
  returned: 'course',
  arbitrated: 'course',
  contacted: 'course',
  planned: 'course',
  progressed: 'course',
  'subtask-finished': 'course',
  'extension-requested': 'course',
  'extension-decided': 'course',
  paused: 'course',
  resumed: 'course',
  replied: 'course',
  evaluated: 'course',
  'evaluation-lapsed': 'course',
  verified: 'course',
  'mechanism-checked': 'course',
  'follow-up-decided': 'course',
  listed: 'course',
  delisted: 'course',
  'session-called': 'course',
  'put-on-standing-list': 'course',
  reminded: 'course',
  'limit-missed': 'course',
  supervised: 'course',
  'supervision-written': 'between-offices',
  'leader-named': 'course',
  escalated: 'course',
  'accountability-proposed': 'between-offices',
  'held-accountable': 'between-offices',
  checked: 'between-offices',
  commended: 'between-offices',
  'points-given': 'between-offices',
  'points-reversed': 'between-offices',
  contested: 'between-offices',
  'contest-decided': 'between-offices',
  transferred: 'clue',
  'dossier-returned': 'clue',
  'notice-drafted': 'between-offices',
  'notice-objected': 'between-offices',
  'objection-decided': 'between-offices',
  'notice-published': 'course',
  'notice-withheld': 'between-offices',
  'rectification-reported': 'course',
  'notice-archived': 'course',
  reviewed: 'course',
  closed: 'course',
  reopened: 'course',
  withdrawn: 'course',
  'cancellation-requested': 'course',
  'cancellation-lapsed': 'course',
  'case-reset': 'course',
  'taken-up': 'course',
  'rules-moved': 'course',
  'message-refused': 'between-offices',
  ended: 'course',
};

const OF_ONE_UNIT: ReadonlySet<FactType> = new Set<FactType>([
  'points-given',
  'points-reversed',
  'accountability-proposed',
]);

/** To which matter a fact belongs for this reader: what concerns one unit is another's business to no other. */
export function matterOf(fact: Fact, reader: Reader, unit: string | undefined): Matter {
  if (fact.type === 'checked' && fact.body.step === 'opened') return 'check-on-its-way';
  const isUnit = reader === 'lead' || reader === 'party';
  if (isUnit && OF_ONE_UNIT.has(fact.type) && (fact.body as { unit?: string }).unit !== unit) return 'of-another-unit';
  return MATTERS[fact.type];
}

const APPELLANTS: ReadonlySet<FactType> = new Set<FactType>(['supplemented', 'evaluated', 'reopened', 'withdrawn']);

/** What the appellant says, whoever passes it on; and the closing that repeats why they withdrew. */
export function isSaidByAppellant(fact: Fact): boolean {
  const { role } = doneFor(fact.by);
  if (APPELLANTS.has(fact.type) || role === 'appellant' || role === 'upstream') return true;
  return fact.type === 'closed' && fact.body.outcome === 'withdrawn';
}
