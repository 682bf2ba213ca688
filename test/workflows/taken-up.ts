import type { Fact } from '../../src/domain/appeal/facts';
import { evolve } from '../../src/domain/appeal/evolve/evolve';
import type { AppealState } from '../../src/domain/appeal/state';
import { workflowIdOf } from '../../src/domain/appeal/case-id';
import { dayOf, plusDays, startOfDay, type Instant } from '../../src/domain/calendar/instant';
import { startOnOwnClock } from '../../src/engine/own-clock';
import { registerIntake } from '../../src/store/appeals/intake.repository';
import { recordFacts } from '../../src/store/appeals/record-facts.repository';
import { APPEAL_WORKFLOW } from '../../workflows/messages';
import type { Story } from '../support/cases-builder';
import { nextMonday, type City } from '../support/city';

export interface TakenUp {
  readonly caseId: string;
  readonly workflowId: string;
  /** The body of an act of the story, as it has to read in this case. */
  readonly bodyOf: (body: unknown) => unknown;
}

let taken = 0;

/** A told story as a case of the engine: recorded, and gone on with from where it stands, some weeks later on the same weekday. */
export async function takeUpStory({ pool, engine, keyring, ledgerKey, rules }: City, story: Story): Promise<TakenUp> {
  taken += 1;
  const later = weeksUntil(story.now) * 7;
  const bodyOf = mover(later, taken);
  const facts = bodyOf(story.facts) as Fact[];
  const state = facts.reduce<AppealState | undefined>(evolve, undefined);
  const [first] = facts;
  if (first?.type !== 'filed' || state === undefined) throw new RangeError('a case begins with being filed');
  const { id: caseId, input } = first.body;
  const workflowId = workflowIdOf(caseId);
  await registerIntake(pool, keyring, { caseId, workflowId, digest: caseId, input, personal: {} });
  await recordFacts(pool, { ledgerKey, keyring }, { caseId, workflowId, runId: 'told', facts, rules });
  const startAt = shifted(story.now, later);
  const more = [{ state, rules, recent: facts.slice(-5) }];
  await startOnOwnClock(engine, { ...{ workflowId, type: APPEAL_WORKFLOW, input, startAt }, more });
  return { caseId, workflowId, bodyOf };
}

function weeksUntil(now: Instant): number {
  return Math.ceil((nextMonday() - now) / (7 * 86_400_000));
}

const shifted = (at: Instant, days: number): Instant =>
  startOfDay(plusDays(dayOf(at), days)) + (at - startOfDay(dayOf(at)));

/** Makes of a value the same of another case: other numbers, and every instant and day later. */
function mover(days: number, ordinal: number): (value: unknown) => unknown {
  return (value) => {
    const own = JSON.stringify(value)
      .replaceAll('2026-000001', `2026-${String(100_000 + ordinal)}`)
      .replaceAll(/web~case-\d+/g, `web~case-6-${ordinal}`);
    return JSON.parse(own, (_key, one: unknown) => laterValue(one, days)) as unknown;
  };
}

/** What looks like an instant or a day, so many days later. */
function laterValue(value: unknown, days: number): unknown {
  if (typeof value === 'number' && value > 1e12) return shifted(value, days);
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? plusDays(value, days) : value;
}
