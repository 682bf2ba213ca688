import type { FactType } from '../appeal/facts';
import type { Light } from '../calendar/light';
import { DAY, type Instant } from '../calendar/instant';
import { climbsAlike, isDifferent, type WhatIf } from './what-if';

/** Limits that move by more than `fromDays` and at most `toDays` days; negative is earlier. The outermost bands have one end. */
export interface ShiftBand {
  readonly fromDays?: number;
  readonly toDays?: number;
  readonly limits: number;
}

/** What other rules would do to all the open cases together. */
export interface WhatIfSummary {
  readonly cases: number;
  readonly different: number;
  readonly limits: { readonly earlier: number; readonly later: number; readonly histogram: readonly ShiftBand[] };
  readonly lights: readonly { readonly from: Light; readonly to: Light; readonly cases: number }[];
  readonly escalations: {
    readonly sooner: number;
    readonly later: number;
    readonly added: number;
    readonly removed: number;
    /** At the same moment, to another step. */
    readonly otherStep: number;
  };
  readonly notices: { readonly sooner: number; readonly later: number };
  /** What would follow at once, on the day the cases are moved. */
  readonly atOnce: {
    readonly cases: number;
    readonly facts: readonly { readonly fact: FactType; readonly count: number }[];
  };
}

type Counts = Readonly<Record<string, number>>;

/** Upper ends in days: a shift falls into the first band it does not exceed. */
const BANDS = [-15, -8, -4, -2, -1, 0, 1, 2, 4, 8, 15] as const;

/** Counts what other rules would do, case by case, so that ten thousand of them need not be held at once. */
export function countWhatIf(): { readonly add: (one: WhatIf) => void; readonly sum: () => WhatIfSummary } {
  const counted = new Map<string, number>();
  const count = (name: string): void => void counted.set(name, (counted.get(name) ?? 0) + 1);
  return {
    add: (one) => namesOf(one).forEach(count),
    sum: () => summed(Object.fromEntries(counted)),
  };
}

/** Everything a case counts under. */
function namesOf(one: WhatIf): string[] {
  const { limits, light, escalation, notices, atOnce } = one;
  return [
    'cases',
    ...(isDifferent(one) ? ['different'] : []),
    ...limits.flatMap(({ from, to }) => [`limits ${directionOf(from, to)}`, `band ${bandOf(from, to)}`]),
    ...(light.from === light.to ? [] : [`light ${light.from} ${light.to}`]),
    ...(climbsAlike(escalation) ? [] : [`escalation ${directionOf(escalation.from?.at, escalation.to?.at)}`]),
    ...notices.map(({ from, to }) => `notices ${directionOf(from, to)}`),
    ...(atOnce.length > 0 ? ['at once'] : []),
    ...atOnce.map((fact) => `fact ${fact}`),
  ];
}

type Direction = 'sooner' | 'later' | 'added' | 'removed' | 'same';

function directionOf(from: Instant | undefined, to: Instant | undefined): Direction {
  if (from === undefined) return 'added';
  if (to === undefined) return 'removed';
  if (to === from) return 'same';
  return to < from ? 'sooner' : 'later';
}

function bandOf(from: Instant | undefined, to: Instant | undefined): number {
  if (from === undefined || to === undefined) return -1;
  const days = (to - from) / DAY;
  const found = BANDS.findIndex((end) => days <= end);
  return found === -1 ? BANDS.length : found;
}

function summed(counts: Counts): WhatIfSummary {
  const count = (name: string): number => counts[name] ?? 0;
  const both = (what: string) => ({ sooner: count(`${what} sooner`), later: count(`${what} later`) });
  return {
    cases: count('cases'),
    different: count('different'),
    limits: { earlier: count('limits sooner'), later: count('limits later'), histogram: bandsOf(counts) },
    lights: under(counts, 'light').map(([name, cases]) => {
      const [from, to] = name.split(' ') as [Light, Light];
      return { from, to, cases };
    }),
    escalations: {
      ...both('escalation'),
      added: count('escalation added'),
      removed: count('escalation removed'),
      otherStep: count('escalation same'),
    },
    notices: both('notices'),
    atOnce: {
      cases: count('at once'),
      facts: under(counts, 'fact').map(([fact, held]) => ({ fact: fact as FactType, count: held })),
    },
  };
}

/** What was counted under a word, the most first. */
function under(counts: Counts, word: string): [name: string, count: number][] {
  return Object.entries(counts)
    .filter(([name]) => name.startsWith(`${word} `))
    .map(([name, held]): [string, number] => [name.slice(word.length + 1), held])
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function bandsOf(counts: Counts): ShiftBand[] {
  return [...BANDS, undefined].flatMap((end, place) => {
    const limits = counts[`band ${place}`] ?? 0;
    const begin = BANDS[place - 1];
    const ends = { ...(begin !== undefined && { fromDays: begin }), ...(end !== undefined && { toDays: end }) };
    return limits === 0 ? [] : [{ ...ends, limits }];
  });
}
