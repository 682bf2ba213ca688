import { caseCard } from '../../../../src/domain/appeal/card/card';
import type { Fact } from '../../../../src/domain/appeal/facts';
import { DAY } from '../../../../src/domain/calendar/instant';
import { filed, signed } from '../../../support/case-stages';
import { defaultRules } from '../../../support/rules';

describe('the card of a case that a unit has signed for', () => {
  const story = signed();
  const card = caseCard(story.state, story.facts.slice(-5), story.now, defaultRules);

  it('says where it stands, who must do what by when, and what happens otherwise', () => {
    expect(card).toContain('✓现场交办→**【落实办理】**→跟踪督办');
    expect(card).toContain('**● 绿灯 ｜ 办理中**');
    expect(card).toMatch(
      /\*\*谁\*\*：市住房和城乡建设局\n\*\*做什么\*\*：办理并答复（Update：`reply`、`request-extension`）/,
    );
    expect(card).toMatch(/\*\*何时\*\*：\d{4}-\d\d-\d\d 17:30 前\n\*\*否则\*\*：升级督办/);
  });

  it('says whom else it waits for, with the same three answers', () => {
    const beside = card.split('**同时在等**\n')[1]?.split('\n\n')[0];
    expect(beside).toMatch(
      /^· 市住房和城乡建设局：首次联系诉求人，\d{4}-\d\d-\d\d \d\d:\d\d 前；否则记录扣分并公开显示$/,
    );
  });

  it('leads to its neighbours in the same Temporal UI, where it knows the namespace', () => {
    expect(card).not.toContain('](');
    const linked = caseCard(story.state, [], story.now, defaultRules, 'liubu');
    const links = [...linked.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(([, title, link]) => [
      title,
      decodeURIComponent(link ?? ''),
    ]);
    expect(links.map(([title]) => title)).toEqual(['本单位在办', '本区红灯', '全市超期', '待会客厅办公室']);
    expect(links[0]?.[1]).toContain('/namespaces/liubu/workflows?query=');
    expect(links[0]?.[1]).toContain('AppealUnit = "housing"');
  });

  it('names a unit once in each of its last lines, which are a list of their own', () => {
    const lines = card.split('**最近**\n')[1]?.split('\n') ?? [];
    expect(lines.length).toBe(Math.min(5, story.facts.length));
    expect(lines.every((line) => line.startsWith('· '))).toBe(true);
    const last = lines.at(-1) ?? '';
    expect(last).toMatch(/签收$/);
    expect(last.split(' ').length).toBe(4);
  });

  it('turns yellow and red as time goes by, in words and signs', () => {
    const late = caseCard(story.state, [], story.now + 400 * DAY, defaultRules);
    expect(late).toContain('■ 红灯');
  });
});

describe('the card of a case whose words would be Markdown', () => {
  it('shows them harmless', () => {
    const state = { ...filed().state, category: '<svg onload=1>', district: '云龙区' };
    const fact = { ...filed().facts[0] } as Fact;
    expect(caseCard(state, [fact], filed().now, defaultRules)).not.toMatch(/(^|[^\\])<svg/);
  });
});
