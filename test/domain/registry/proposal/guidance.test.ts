import { defaultArticles } from '../../../../src/domain/registry/articles';
import { articlesFor, searchArticles } from '../../../../src/domain/registry/proposal/guidance';

const offered = (title: string, category: string): string[] =>
  articlesFor(defaultArticles, { title, category }).map(({ id }) => id);

describe('articles offered before filing', () => {
  it.each([
    ['营业执照去哪里办', '证照办理', ['business-licence']],
    ['公积金提取的材料', '其他', ['housing-fund-withdrawal']],
    ['公积金一直没到账', '住房公积金', ['housing-fund-withdrawal']],
    ['公积金一直没到账', '其他', []],
    ['需要哪些材料', '证照办理', []],
    ['路灯不亮', '道路照明', []],
  ])('for %s (%s): %j', (title, category, expected) => {
    expect(offered(title, category)).toEqual(expected);
  });
});

describe('a search of the articles', () => {
  it.each([
    ['注销', ['firm-deregistration']],
    ['营运车辆 年度审验', ['commercial-vehicle-review']],
    ['营运车辆 公积金', []],
    ['没有这样的词', []],
  ])('for %s finds %j', (q, expected) => {
    const found = searchArticles(defaultArticles, q).map(({ id }) => id);
    expect(found).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(found).toEqual([]);
  });
});
