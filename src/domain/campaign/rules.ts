import type { CalendarTable } from '../calendar/calendar-table';

/** What a campaign keeps for its life: the calendar and the names of the units as they were when it opened. */
export interface CampaignRules {
  readonly calendar: CalendarTable;
  readonly names: Readonly<Record<string, string>>;
  /** What an operator may not do for others, where the policy says; permanent from the opening on. */
  readonly notOnBehalf?: readonly string[];
}

/** Of its own only: `constructor` is no unit. */
export function isUnit({ names }: Pick<CampaignRules, 'names'>, unit: string): boolean {
  return Object.hasOwn(names, unit);
}

/** How units are called; one that is not known by its id. */
export function namesOf(rules: Pick<CampaignRules, 'names'>): (unit: string) => string {
  return (unit) => (isUnit(rules, unit) ? rules.names[unit] : undefined) ?? unit;
}
