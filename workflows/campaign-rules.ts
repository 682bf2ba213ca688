import type { CampaignRules } from '../activities/open-campaign';

/** The rules a campaign keeps, as the domain asks for them. */
export function knowing({ calendar, names, notOnBehalf }: CampaignRules) {
  // Of its own only: `constructor` is no unit.
  const isUnit = (unit: string): boolean => Object.hasOwn(names, unit);
  return {
    calendar,
    notOnBehalf,
    nameOf: (unit: string): string => (isUnit(unit) ? names[unit] : undefined) ?? unit,
    isUnit,
  };
}
