import {
  categories,
  choiceFaults,
  districts,
  shownCategory,
  shownDistrict,
  withEntries,
} from '../../../src/domain/registry/choices';
import { defaultCategories } from '../../../src/domain/registry/default-categories';
import { defaultRegistry } from '../../../src/domain/registry/default-registry';

const SPELLINGS: readonly (readonly [spelling: string, entry: string])[] = [
  ['云龙区', '云龙区'],
  ['云龙区 ', '云龙区'],
  ['云龙区\u3000', '云龙区'],
  ['\ufeff云龙区\u200b', '云龙区'],
  ['云\u00a0龙\u200d区', '云龙区'],
  ['云龙区\ufe0e', '云龙区'],
  ['云龙区\t\r\n', '云龙区'],
  ['\u2067云龙区\u2069', '云龙区'],
  ['云龙', '云龙区'],
  ['徐州市云龙区', '云龙区'],
  ['徐州云龙区', '云龙区'],
  ['徐州市云龙', '云龙区'],
  ['江苏省徐州市云龙区', '云龙区'],
  ['江苏 徐州市 云龙区', '云龙区'],
  ['雲龍區', '云龙区'],
  ['雲\uf9c4區', '云龙区'],
  ['徐州市鼓樓區', '鼓楼区'],
  ['銅山縣', '铜山区'],
  ['賈汪', '贾汪区'],
  ['泉山', '泉山区'],
  ['新沂', '新沂市'],
  ['邳州', '邳州市'],
  ['睢寧縣', '睢宁县'],
  ['睢宁', '睢宁县'],
  ['沛縣', '沛县'],
  ['徐州市沛县', '沛县'],
  ['豐縣', '丰县'],
  ['經濟技術開發區', '经济技术开发区'],
  ['徐州经济技术开发区', '经济技术开发区'],
  ['徐州经开区', '经济技术开发区'],
  ['全市', '全市'],
  ['徐州市', '全市'],
];

describe('a district as people write it', () => {
  it.each(SPELLINGS)('%j is %s', (spelling, entry) => {
    expect(districts.entryFor(spelling)).toBe(entry);
    expect(districts.faultOf(spelling)).toBeUndefined();
  });

  it.each([
    ['钱试 13900004321', undefined],
    ['云龙示范区', '云龙区'],
    ['云蛇区', '云龙区'],
    ['丰', '丰县'],
    ['区', undefined],
    ['市', undefined],
    ['徐州市区', undefined],
    ['其他', undefined],
    ['新沂区云龙区', '云龙区'],
    ['__proto__', undefined],
    ['constructor', undefined],
    ['=cmd', undefined],
    ['\u202e区龙云', undefined],
    ['㛃䶮𬭎', undefined],
    ['１２３４５', undefined],
  ])('%j is none, and is answered with the nearest but never repeated', (spelling, nearest) => {
    const fault = districts.faultOf(spelling) ?? '';
    expect(districts.entryFor(spelling)).toBeUndefined();
    expect(fault).toMatch(/^须为名录中的区县，最接近的有：./u);
    if (nearest !== undefined) expect(fault).toContain(nearest);
    if (spelling.length > 3) expect(fault).not.toContain(spelling);
  });

  it('is 其他 to the public where it was recorded before it was checked', () => {
    expect(shownDistrict('钱试 13900004321')).toBe('其他');
    expect(shownDistrict('其他')).toBe('其他');
    expect(shownDistrict('徐州市云龙区')).toBe('云龙区');
  });
});

describe('a category as people write it', () => {
  it.each([
    ['物業管理', '物业管理'],
    ['不動產登記', '不动产登记'],
    ['企業註銷', '企业注销'],
    ['涉企負擔', '涉企负担'],
    ['知識產權', '知识产权'],
    ['環境整治', '环境整治'],
    ['弱勢群體服務', '弱势群体服务'],
    ['基層減負', '基层减负'],
    ['守信踐諾', '守信践诺'],
    ['歷史遺留', '历史遗留'],
    ['虛假辦結', '虚假办结'],
    ['供電', '供电'],
    ['違法建設', '违法建设'],
    ['停車管理', '停车管理'],
    ['噪聲汙染', '噪声污染'],
    ['大氣和水污染', '大气和水污染'],
    ['勞動報酬', '劳动报酬'],
    ['社會保險', '社会保险'],
    ['住房公積金', '住房公积金'],
    ['消費維權', '消费维权'],
    ['教育入學', '教育入学'],
    ['醫療服務', '医疗服务'],
    ['安全生產', '安全生产'],
    ['徵收補償', '征收补偿'],
    ['農村人居環境', '农村人居环境'],
    [' 供 热\u200b', '供热'],
    ['其他', '其他'],
  ])('%j is %s', (spelling, entry) => {
    expect(categories.entryFor(spelling)).toBe(entry);
  });

  it('that is none of the list is named the nearest', () => {
    expect(categories.faultOf('物业收费')).toBe('须为名录中的事项类别，最接近的有：物业管理、企业注销、税收政策');
    expect(shownCategory('张三家的事')).toBe('其他');
  });
});

describe('the registry', () => {
  it('finds each of its own names, and no two by one spelling', () => {
    for (const { name } of defaultRegistry.districts) expect(districts.entryFor(name)).toBe(name);
    for (const { name } of defaultCategories) expect(categories.entryFor(name)).toBe(name);
  });
});

describe('a body with choices', () => {
  it('goes on with the registry’s spelling and nothing else changed', () => {
    const body = { district: '徐州市云龙区 ', category: '物業管理', title: '徐州市云龙区 ' };
    expect(withEntries(body)).toEqual({ district: '云龙区', category: '物业管理', title: '徐州市云龙区 ' });
  });

  it('names every choice that means no entry, by its field', () => {
    const faults = choiceFaults({ district: '钱试', category: '月球', title: '月球' });
    expect(faults.map(({ field }) => field)).toEqual(['district', 'category']);
    expect(choiceFaults({ district: '云龙', title: '' })).toEqual([]);
    expect(choiceFaults(undefined)).toEqual([]);
    expect(choiceFaults({ district: 7 })).toEqual([]);
  });
});
