import { defaultArticles, articleSchema } from '../../../src/domain/registry/articles';
import { categorySchema } from '../../../src/domain/registry/category';
import { defaultCategories } from '../../../src/domain/registry/default-categories';
import { defaultDutyList } from '../../../src/domain/registry/default-duty-list';
import { defaultRegistry } from '../../../src/domain/registry/default-registry';
import { dutyListSchema } from '../../../src/domain/registry/duty-list';
import { PROPOSAL_RULES } from '../../../src/domain/registry/proposal/proposal-rules';
import { REDIRECT_RULES } from '../../../src/domain/registry/proposal/redirect-rules';
import { registrySchema } from '../../../src/domain/registry/registry';
import samples from '../../../src/stack/samples/appeals.json';

const unitIds = defaultRegistry.units.map(({ id }) => id);
const twice = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);

describe('the default registry', () => {
  it('is valid, and fits the sample appeals: every district and every source', () => {
    expect(registrySchema.parse(defaultRegistry)).toEqual(defaultRegistry);
    const districts = defaultRegistry.districts.map(({ name }) => name);
    expect(districts).toHaveLength(11);
    for (const { appeal } of samples.appeals) {
      expect(districts).toContain(appeal.district);
      expect(defaultRegistry.sources.find(({ id }) => id === appeal.source)?.channels).toContain(appeal.channel);
    }
  });

  it('names every fault of a wrong one at once', () => {
    const [first] = defaultRegistry.units;
    const wrong = {
      ...defaultRegistry,
      units: [...defaultRegistry.units, first],
      districts: [...defaultRegistry.districts, { name: '新区', government: 'district-new' }],
    };
    const faults = registrySchema
      .safeParse(wrong)
      .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    expect(faults).toEqual([
      'units: 重复：district-yunlong',
      'units: 重复：云龙区人民政府',
      'districts.11.government: 新区的承办单位未登记',
    ]);
  });
});

describe('the default duty list', () => {
  it('is valid, names only registered units, and every district has its government', () => {
    expect(dutyListSchema.parse(defaultDutyList)).toEqual(defaultDutyList);
    const named = [...Object.values(defaultDutyList.byCategory), ...Object.values(defaultDutyList.byDistrict)];
    expect(named.filter((unit) => unit !== 'district' && !unitIds.includes(unit))).toEqual([]);
    expect(unitIds).toContain(defaultDutyList.fallback);
    expect(Object.keys(defaultDutyList.names)).toEqual(unitIds);
  });

  it('has every category of the sample appeals and as many again of ordinary ones', () => {
    const sampled = new Set(samples.appeals.map(({ appeal }) => appeal.category));
    for (const category of sampled) expect(Object.keys(defaultDutyList.byCategory)).toContain(category);
    expect(Object.keys(defaultDutyList.byCategory).length).toBeGreaterThanOrEqual(sampled.size + 12);
  });
});

describe('categories, articles and rules', () => {
  it('are valid and none stands twice', () => {
    for (const category of defaultCategories) expect(categorySchema.parse(category)).toEqual(category);
    for (const article of defaultArticles) expect(articleSchema.parse(article)).toEqual(article);
    expect(twice(defaultCategories.map(({ name }) => name))).toEqual([]);
    expect(twice(defaultArticles.map(({ id }) => id))).toEqual([]);
    expect(twice([...PROPOSAL_RULES, ...REDIRECT_RULES].map(({ id }) => id))).toEqual([]);
  });

  it('no word stands for two categories, for then neither could be told', () => {
    expect(twice(defaultCategories.flatMap(({ words }) => words))).toEqual([]);
  });
});
