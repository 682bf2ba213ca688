import type { Instant } from '../../calendar/instant';
import type { Deed } from '../../obligation/owed';
import type { EarlierCampaign } from './sources';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** Those whose turn it is: the longest ago first, never before all others; then the heavier, then by id, so that the same record gives the same line. */
export function inTurn<T extends { readonly id: string }>(
  all: readonly T[],
  lastAt: ReadonlyMap<string, Instant>,
  weightOf: (one: T) => number = () => 0,
): T[] {
  const last = (one: T): Instant => lastAt.get(one.id) ?? 0;
  return [...all].sort(
    (one, other) => last(one) - last(other) || weightOf(other) - weightOf(one) || one.id.localeCompare(other.id),
  );
}

/** When something was last done to each. */
export function lastDone(deeds: readonly Deed[]): Map<string, Instant> {
  const last = new Map<string, Instant>();
  for (const { target, at } of deeds) if (target !== undefined) last.set(target, Math.max(at, last.get(target) ?? 0));
  return last;
}

/** When each was last called upon. */
export function lastCalled(earlier: readonly EarlierCampaign[]): Map<string, Instant> {
  const last = new Map<string, Instant>();
  for (const { openedAt, members } of earlier)
    for (const { id } of members) last.set(id, Math.max(openedAt, last.get(id) ?? 0));
  return last;
}

/** What a campaign that is not over yet is about: nobody is asked for it twice. */
export function inHand(earlier: readonly EarlierCampaign[]): Set<string> {
  const open = earlier.filter(({ status }) => status === 'preparing' || status === 'under-way');
  return new Set(open.flatMap(({ targets }) => targets.map(({ id }) => id)));
}

/** As many a week as it takes to be through with what is owed by the end of the period. */
export function weeklyShare(owed: number, now: Instant, periodTo: Instant): number {
  const weeks = Math.max(1, Math.floor((periodTo - now) / WEEK_MS));
  return Math.ceil(owed / weeks);
}

export function between(least: number, wanted: number, most: number): number {
  return Math.min(most, Math.max(least, wanted));
}

/** The mode that was held longest ago, those never held first, in the order of the template. */
export function modeInTurn(modes: readonly string[], earlier: readonly EarlierCampaign[]): string | undefined {
  const last = (mode: string): Instant =>
    Math.max(0, ...earlier.filter((one) => one.mode === mode).map(({ openedAt }) => openedAt));
  return [...modes].sort((one, other) => last(one) - last(other) || modes.indexOf(one) - modes.indexOf(other))[0];
}
