import type { Logger } from 'pino';
import { reads, situationOf } from '../domain/access/law';
import { readerOf } from '../domain/access/reader';
import { evolve } from '../domain/appeal/evolve/evolve';
import type { Fact } from '../domain/appeal/facts';
import { publicFact, type Happening } from '../domain/appeal/view/public-fact';
import type { AppealState } from '../domain/appeal/state';
import type { Rules } from '../domain/rules';
import type { LoggedFact } from '../store/log/chain';
import { publishFacts, type NewEvent, type Untold } from '../store/delivery/events.repository';
import type { Pool } from '../store/sql/pool';
import { currentRules, rulesByVersions } from '../store/rules/rules.repository';

const BATCH = 200;

/** Turns the facts that wait into events that may be heard; true where there may be more. */
export async function publishEvents(pool: Pool, logger: Logger): Promise<boolean> {
  let current: Promise<Rules> | undefined;
  const told = await publishFacts(pool, {
    most: BATCH,
    // The names of units are today's; they are asked for once a turn.
    tell: async (untold) => eventsOf(pool, untold, (await (current ??= currentRules(pool))).dutyList.version),
    failed: (_caseId, error) =>
      logger.error({ error: (error as Error).name, stack: framesOf(error) }, 'a case is not told'),
  });
  return told >= BATCH;
}

/** Where it happened, without the message, which may quote the case. */
function framesOf(error: unknown): string[] | undefined {
  return (error as Error).stack?.split('\n').filter((line) => line.startsWith('    at '));
}

async function eventsOf(pool: Pool, { log, fresh }: Untold, dutyListVersion: string): Promise<NewEvent[]> {
  const news = happenings(log).filter(({ pos }) => fresh.has(pos));
  const [first] = news;
  if (first === undefined) return [];
  const rules = await rulesByVersions(pool, { ...first.after, dutyListVersion });
  return news.flatMap((happening) => eventOf(happening, rules));
}

function eventOf(happening: Happening, rules: Rules): NewEvent[] {
  const fact = publicFact(happening, rules);
  const { after } = happening;
  const situation = situationOf(after);
  const closesToUnits = !reads('lead', 'standing', situation);
  const confidential = !reads('public', 'standing', situation);
  return fact === undefined
    ? []
    : [{ fact, source: after.source, confidential, units: unitsOf(after, rules), closesToUnits }];
}

/** The units that may hear of the case. */
function unitsOf(state: AppealState, { dutyList }: Rules): string[] {
  const situation = situationOf(state);
  return Object.keys(dutyList.names).filter((unit) => {
    const reader = readerOf({ actor: { role: 'unit', id: unit, unit } }, state);
    return reads(reader, 'standing', situation);
  });
}

/** Each fact of the log with the case before and after it, as it was then: a later epoch takes the place of older facts (a reset). */
function happenings(log: readonly LoggedFact<Fact>[]): Happening[] {
  const states: AppealState[] = [];
  return log.map(({ pos, fact }) => {
    states.length = fact.seq;
    const before = states.at(-1);
    const after = evolve(before, fact);
    states.push(after);
    return { fact, before, after, pos };
  });
}
