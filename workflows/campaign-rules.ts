import type { CampaignRules } from '../activities/open-campaign';

/** The rules a campaign keeps, as the domain asks for them. */
export function knowing({ calendar, names }: CampaignRules) {
  return { calendar, nameOf: (unit: string): string => names[unit] ?? unit, isUnit: (unit: string) => unit in names };
}
