import { unitName, type DutyList } from '../registry/duty-list';
import type { Actor, Named } from './people';
import { ROLE_TITLES } from './role-titles';

/** Who acted, in words: a unit by its name, an operator with whom they acted for. */
export function actorName(by: Actor, dutyList: DutyList): string {
  const { onBehalfOf } = by;
  const own = nameOf(by, dutyList);
  if (onBehalfOf === undefined || onBehalfOf.role === by.role) return own;
  return `${own}（代${nameOf(onBehalfOf, dutyList)}）`;
}

function nameOf({ role, unit }: Named, dutyList: DutyList): string {
  return unit === undefined ? ROLE_TITLES[role] : unitName(dutyList, unit);
}
