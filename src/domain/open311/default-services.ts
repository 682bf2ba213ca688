import { OTHER } from '../registry/category';
import { defaultCategories } from '../registry/default-categories';
import { codeOfCategory } from './service-codes';
import { defaultAttributes } from './default-attributes';
import type { Service } from './service';

/** Matters that only firms have. */
const OF_FIRMS: ReadonlySet<string> = new Set(['涉企执法', '涉企服务', '涉企负担', '企业注销', '市场开拓', '融资']);

/** For whoever cannot tell: the rules find the category by the words. */
const otherService: Service = {
  code: 'other',
  name: OTHER,
  group: '政务服务',
  keywords: [],
  appellant: 'resident',
  attributes: [],
};

/** What one can file under: every category of the registry, and one for the rest. */
export const defaultServices: readonly Service[] = [
  ...defaultCategories.map(({ name, theme, words }): Service => {
    const appellant = OF_FIRMS.has(name) ? 'firm' : 'resident';
    const attributes = defaultAttributes[name] ?? [];
    return { code: codeOfCategory(name), name, group: theme, keywords: words, category: name, appellant, attributes };
  }),
  otherService,
];

const byCode: ReadonlyMap<string, Service> = new Map(defaultServices.map((service) => [service.code, service]));
const byCategory: ReadonlyMap<string, Service> = new Map(
  defaultServices.flatMap((service) => (service.category === undefined ? [] : [[service.category, service]])),
);

export function findService(code: string): Service | undefined {
  return byCode.get(code);
}

/** The service a case is shown under. A category the registry does not know may be anybody's words, so it is not shown. */
export function serviceOfCategory(category: string): Service {
  return byCategory.get(category) ?? otherService;
}

/** The categories the services stand for; what is under none of them is under `other`. */
export const knownCategories: readonly string[] = [...byCategory.keys()];
