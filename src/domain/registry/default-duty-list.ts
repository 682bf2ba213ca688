import { defaultCategories } from './default-categories';
import { defaultRegistry } from './default-registry';
import type { DutyList } from './duty-list';

/** The duty list that follows from the default categories and registry. The service office of the hotline takes what nobody else does. */
export const defaultDutyList: DutyList = {
  version: 'default-1',
  byCategory: Object.fromEntries(defaultCategories.map(({ name, unit }) => [name, unit])),
  byDistrict: Object.fromEntries(defaultRegistry.districts.map(({ name, government }) => [name, government])),
  fallback: 'administrative-services',
  names: Object.fromEntries(defaultRegistry.units.map(({ id, name }) => [id, name])),
};
