import type { DutyList, UnitId } from './duty-list';

/** What falls to a unit when nobody says otherwise 职责清单. */
export interface UnitDuties {
  readonly categories: readonly string[];
  /** The districts it is the government of. */
  readonly districts: readonly string[];
  /** It takes what nobody else does. */
  readonly fallback: boolean;
}

export function dutiesOf({ byCategory, byDistrict, fallback }: DutyList, unit: UnitId): UnitDuties {
  return { categories: keysOf(byCategory, unit), districts: keysOf(byDistrict, unit), fallback: fallback === unit };
}

export function hasDuties({ categories, districts, fallback }: UnitDuties): boolean {
  return categories.length > 0 || districts.length > 0 || fallback;
}

/** The duty list after a unit has taken these over from whoever had them. */
export function takeDuties(list: DutyList, unit: UnitId, { categories, districts, fallback }: UnitDuties): DutyList {
  const taken = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, unit]));
  return {
    ...list,
    byCategory: { ...list.byCategory, ...taken(categories) },
    byDistrict: { ...list.byDistrict, ...taken(districts) },
    fallback: fallback ? unit : list.fallback,
  };
}

function keysOf(record: Readonly<Record<string, string>>, unit: UnitId): string[] {
  return Object.entries(record).flatMap(([key, held]) => (held === unit ? [key] : []));
}
