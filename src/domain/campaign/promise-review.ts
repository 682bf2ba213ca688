import { endOfDay, type Instant } from '../calendar/instant';
import type { PromiseStanding, ReviewedPromise } from './reviewed-promise';
import type { CampaignState } from './state';

/** What has become of a case since it was decided on. */
export interface CaseStanding {
  readonly repliedAt?: Instant;
  readonly closedAt?: Instant;
  readonly level: number;
}

/** As many as a session can hear of. */
const MOST = 200;

/** The promises of earlier campaigns that were due or kept since the last one, or are open still; the latest campaign first. */
export function reviewPromises(
  earlier: readonly CampaignState[],
  cases: ReadonlyMap<string, CaseStanding>,
  now: Instant,
): ReviewedPromise[] {
  const since = Math.max(0, ...earlier.map(({ openedAt }) => openedAt));
  return [...earlier]
    .sort((one, other) => other.openedAt - one.openedAt)
    .flatMap((state) => [...promisesOf(state), ...decisionsOf(state, cases)])
    .filter(({ due = 0, doneAt }) => doneAt === undefined || doneAt >= since || due >= since)
    .slice(0, MOST)
    .map(({ due, doneAt, late, waits, ...promise }) => ({
      ...promise,
      stands:
        doneAt === undefined ? unkept(waits && due !== undefined && now > due, late) : late ? 'kept-late' : 'kept',
    }));
}

interface Owed extends Omit<ReviewedPromise, 'stands'> {
  readonly due: Instant | undefined;
  readonly doneAt: Instant | undefined;
  readonly late: boolean;
  /** For its unit; not while the office verifies what was reported. */
  readonly waits: boolean;
}

function unkept(hasPassed: boolean, late: boolean): PromiseStanding {
  return hasPassed || late ? 'overdue' : 'open';
}

function promisesOf({ id: campaign, items }: CampaignState): Owed[] {
  return items
    .filter(({ kind }) => kind === 'promise')
    .map(({ id, unit, what, day, level, step, late, doneAt }) => ({
      campaign,
      kind: 'promise',
      id,
      unit,
      what,
      level,
      doneAt,
      ...(day !== undefined && { day }),
      due: day === undefined ? undefined : endOfDay(day),
      late: late || level > 0,
      waits: step !== 'verify',
    }));
}

function decisionsOf(
  { id: campaign, agenda, openedAt }: CampaignState,
  cases: ReadonlyMap<string, CaseStanding>,
): Owed[] {
  return agenda.flatMap(({ id, decision, told }): Owed[] => {
    const stands = cases.get(id);
    if (decision === undefined || told !== 'assigned' || stands === undefined) return [];
    const { lead: unit, day } = decision;
    const { repliedAt = 0, closedAt, level } = stands;
    // A reply from before the session answers nothing it decided.
    const doneAt = repliedAt > openedAt ? repliedAt : closedAt;
    const due = endOfDay(day);
    const late = doneAt !== undefined && doneAt > due;
    return [{ campaign, kind: 'case', id, unit, day, level, due, doneAt, late, waits: true }];
  });
}
