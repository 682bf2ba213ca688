import type { CampaignState } from './state';

/** Whether a unit has a part in a campaign: leading, taking part, answerable for a target, a task or an item. */
export function isCampaignParty(state: CampaignState, unit: string): boolean {
  return partiesOf(state).includes(unit);
}

/** Every unit with a part in it, once. */
export function partiesOf({ lead, units, targets, members, agenda, tasks, items }: CampaignState): string[] {
  const named = [
    ...[lead].flatMap((unit) => unit ?? []),
    ...units,
    ...[...targets, ...members, ...agenda].flatMap(({ unit }) => unit ?? []),
    ...targets.flatMap(({ assisting }) => assisting ?? []),
    ...agenda.flatMap(({ decision }) => decision?.lead ?? []),
    ...tasks.flatMap(({ holder }) => holder.unit ?? []),
    ...items.map(({ unit }) => unit),
  ];
  return [...new Set(named)];
}
