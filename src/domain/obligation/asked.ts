import type { Instant } from '../calendar/instant';
import { periodNamed, periodOf, periodsEndingIn, type NamedPeriod } from '../occasion/period';
import { owedOf, type Deed, type Obligation, type Subject } from './owed';
import type { ObligationRule } from './rule';

/** A rule in one of its periods. */
export interface Asked {
  readonly rule: ObligationRule;
  readonly period: NamedPeriod;
}

/** Every rule in its period under way. */
export function askedAt(rules: readonly ObligationRule[], at: Instant): Asked[] {
  return rules.map((rule) => ({ rule, period: periodOf(rule.period, at, 'this') }));
}

/** The rules that have a period of this name, in it. */
export function askedIn(rules: readonly ObligationRule[], name: string): Asked[] {
  const period = periodNamed(name);
  return period === undefined
    ? []
    : rules.filter((rule) => rule.period === period.of).map((rule) => ({ rule, period }));
}

/** Every rule in each of its periods that came to their end within a stretch: what is closed with it. */
export function askedEndingIn(rules: readonly ObligationRule[], stretch: NamedPeriod): Asked[] {
  return rules.flatMap((rule) => periodsEndingIn(rule.period, stretch).map((period) => ({ rule, period })));
}

/** From the first moment that matters to before the last; empty where nothing is asked. */
export function spanOf(asked: readonly Asked[]): { readonly from: Instant; readonly to: Instant } {
  if (asked.length === 0) return { from: 0, to: 0 };
  return {
    from: Math.min(...asked.map(({ period }) => period.from)),
    to: Math.max(...asked.map(({ period }) => period.to)),
  };
}

/** What the subjects owe, a group for each that is asked. */
export function owedOfAll(
  asked: readonly Asked[],
  subjects: readonly Subject[],
  deeds: readonly Deed[],
  now: Instant,
): Obligation[][] {
  return asked.map(({ rule, period }) => owedOf(rule, subjects, deeds, { period, now }));
}
