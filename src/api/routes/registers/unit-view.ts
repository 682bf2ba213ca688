import { z } from 'zod';
import type { CityUnit } from '../../../domain/registry/city-units';
import { unitIdSchema } from '../../../domain/registry/duty-list';
import { unitClasses } from '../../../domain/registry/registry';
import { dutiesOf } from '../../../domain/registry/unit-duties';
import type { CityUnits } from '../../../store/rules/units.repository';
import { notFound } from '../../problem';

const unitFields = {
  id: z.string(),
  name: z.string(),
  class: z.enum(unitClasses).describe('只在同类之间排名'),
  head: z.string().describe('负责的职务，不是姓名'),
  divisions: z.array(z.string()),
  retired: z.boolean().describe('已停用：不再交办新的诉求，在办诉求中仍用其名称'),
};
export const unitShown = z.strictObject(unitFields).meta({ id: 'Unit' });
export const unitInFull = z
  .strictObject({
    ...unitFields,
    categories: z.array(z.string()).describe('职责清单中由其承办的事项类别'),
    districts: z.array(z.string()).describe('由其负责的区县'),
    fallback: z.boolean().describe('无人承办的由其承办'),
  })
  .meta({ id: 'UnitInFull' });

export const unitParams = z.strictObject({ id: unitIdSchema.meta({ example: 'housing' }) });

export function unitView({ id, name, class: kind, head, divisions, retired }: CityUnit): z.infer<typeof unitShown> {
  return { id, name, class: kind, head, divisions, retired: retired === true };
}

export function unitFullView(city: CityUnits, id: string): z.infer<typeof unitInFull> {
  const { categories, districts, fallback } = dutiesOf(city.dutyList, id);
  return { ...unitView(unitOf(city, id)), categories: [...categories], districts: [...districts], fallback };
}

export function unitOf({ units }: CityUnits, id: string): CityUnit {
  const unit = units.find((one) => one.id === id);
  if (unit === undefined) throw notFound();
  return unit;
}
