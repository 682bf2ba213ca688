import { z } from 'zod';

export const unitIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40);
export type UnitId = string;

/** Which unit answers for a category when nobody says otherwise; `district` means the government of the case's district. */
export const dutyListSchema = z.strictObject({
  version: z.string().min(1).max(40),
  byCategory: z.record(z.string(), z.union([z.literal('district'), unitIdSchema])),
  byDistrict: z.record(z.string(), unitIdSchema),
  fallback: unitIdSchema,
  /** Every unit a case may be given to, with its official name: what is not here is refused as unknown. */
  names: z.record(unitIdSchema, z.string()),
  /** Those of them that take no new cases: cases that name them keep their name. */
  retired: z.array(unitIdSchema).optional(),
});
export type DutyList = z.infer<typeof dutyListSchema>;

/** The unit responsible by the duty list: by category, else by district, else the fallback. Always some unit. */
export function unitOnDuty(list: DutyList, category: string, district: string): UnitId {
  const byCategory = Object.hasOwn(list.byCategory, category) ? list.byCategory[category] : undefined;
  if (byCategory !== undefined && byCategory !== 'district') return byCategory;
  return (Object.hasOwn(list.byDistrict, district) ? list.byDistrict[district] : undefined) ?? list.fallback;
}

/** Whether a case may be given to it. */
export function isKnownUnit(list: DutyList, unit: UnitId): boolean {
  return Object.hasOwn(list.names, unit) && list.retired?.includes(unit) !== true;
}

/** The official name, for what people read; the id where a unit has since left the registry. */
export function unitName(list: DutyList, unit: UnitId | undefined): string {
  return unit === undefined ? '' : (list.names[unit] ?? unit);
}
