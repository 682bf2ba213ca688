import type { CampaignState } from './state';

/** Whether a unit has a part in a campaign: leading, taking part, answerable for a target, a task or an item. */
export function isCampaignParty(state: CampaignState, unit: string): boolean {
  return partiesOf(state).includes(unit);
}

/**
 * Every unit with a part in it, once. Whom a covert check (P6) goes to has none before its report is out: what was found there, and the
 * unit has to put right, is told at once.
 */
export function partiesOf(state: CampaignState): string[] {
  const { lead, units, members, agenda, tasks, items } = state;
  const targets = isCovertYet(state) ? [] : state.targets;
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

/** Whether those to be checked must not know of it yet. */
export function isCovertYet({ template: { modes = [] }, mode, status }: CampaignState): boolean {
  const isCovert = modes.some((one) => one.id === mode && one.covert === true);
  return isCovert && (status === 'preparing' || status === 'under-way' || status === 'reporting');
}
