import { setImmediate as breathe } from 'node:timers/promises';
import type { Instant } from '../../domain/calendar/instant';
import type { CalendarTable } from '../../domain/calendar/calendar-table';
import type { Policy } from '../../domain/policy/policy';
import type { Rules } from '../../domain/rules';
import { countWhatIf, type WhatIfSummary } from '../../domain/what-if/summary';
import { isDifferent, whatIf, type WhatIf } from '../../domain/what-if/what-if';
import { openCasesAfter, type OpenCase } from '../../store/appeals/open-cases.repository';
import type { Pool } from '../../store/sql/pool';
import { currentRules, rulesByVersions } from '../../store/rules/rules.repository';

/** What the open cases would go by; what is left out stays as each case has it. */
export interface Candidate {
  readonly policy?: Policy | undefined;
  readonly calendar?: CalendarTable | undefined;
}

export interface Asking {
  readonly candidate: Candidate;
  /** Cases shown, of those that would be different. */
  readonly limit: number;
  /** The last case of the page before. A first page sums up all cases, a later one only shows. */
  readonly after?: string | undefined;
}

/** One case that would be different. */
export interface PreviewedCase extends WhatIf {
  readonly case: OpenCase;
}

export interface Preview {
  readonly asOf: Instant;
  readonly summary?: WhatIfSummary;
  readonly cases: readonly PreviewedCase[];
  readonly next?: string;
}

/** Read at once: half a megabyte. */
const BATCH = 100;
/** Milliseconds of comparing before others have their turn. */
const TURN = 10;

/** What other rules would change of every open case, on copies: no case is told. Others are served meanwhile. */
export async function previewRules(pool: Pool, asking: Asking): Promise<Preview> {
  const asOf = Date.now();
  const counted = countWhatIf();
  const cases: PreviewedCase[] = [];
  const whole = asking.after === undefined;
  for await (const one of comparedCases(pool, asking, asOf)) {
    counted.add(one);
    if (!isDifferent(one) || cases.length > asking.limit) continue;
    cases.push(one);
    // One too many says that there is a next page; only the first page goes on, to sum up.
    if (cases.length > asking.limit && !whole) break;
  }
  return { asOf, ...(whole && { summary: counted.sum() }), ...pageOf(cases, asking.limit) };
}

function pageOf(cases: readonly PreviewedCase[], limit: number): Pick<Preview, 'cases' | 'next'> {
  const shown = cases.slice(0, limit);
  const last = shown.at(-1);
  return { cases: shown, ...(cases.length > limit && last !== undefined && { next: last.case.caseId }) };
}

async function* comparedCases(
  pool: Pool,
  { candidate, after = '' }: Asking,
  asOf: Instant,
): AsyncGenerator<PreviewedCase> {
  const { dutyList } = await currentRules(pool);
  for await (const one of openCases(pool, after)) {
    const from = await rulesByVersions(pool, { ...one.state, dutyListVersion: dutyList.version });
    yield { case: one, ...whatIf(one.state, Math.max(asOf, one.asOf), from, rulesOf(candidate, from)) };
  }
}

function rulesOf({ policy, calendar }: Candidate, own: Rules): Rules {
  return { policy: policy ?? own.policy, calendar: calendar ?? own.calendar, dutyList: own.dutyList };
}

/** Case after case, with a pause for everybody else after each few milliseconds. */
async function* openCases(pool: Pool, from: string): AsyncGenerator<OpenCase> {
  let since = performance.now();
  for (let after = from; ;) {
    const batch = await openCasesAfter(pool, after, BATCH);
    for (const one of batch) {
      if (performance.now() - since > TURN) {
        await breathe();
        since = performance.now();
      }
      yield one;
    }
    const last = batch.at(-1);
    if (last === undefined || batch.length < BATCH) return;
    after = last.caseId;
  }
}
