import { caseCard } from '../../../src/domain/appeal/card';
import type { Fact } from '../../../src/domain/appeal/facts';
import { DAY } from '../../../src/domain/calendar/instant';
import { filed, signed } from '../../support/case-stages';
import { defaultRules } from '../../support/rules';

describe('the card of a case that a unit has signed for', () => {
  const story = signed();
  const card = caseCard(story.state, story.facts.slice(-5), story.now, defaultRules);

  it('says where it stands, who must do what by when, and what happens otherwise', () => {
    expect(card).toContain('✓现场交办 → **【落实办理】** → 跟踪督办');
    expect(card).toMatch(/\*\*办理中\*\* ● 绿灯/);
    expect(card).toMatch(/\*\*谁\*\*：.+ ｜ \*\*做什么\*\*：办理并答复 ｜ \*\*何时\*\*：\d{4}-\d\d-\d\d 17:30 前/);
    expect(card).toContain('**否则**：升级督办');
  });

  it('names a unit once in each of its last lines, which are a list of their own', () => {
    const lines = card.split('最近：\n\n')[1]?.split('\n') ?? [];
    expect(lines.length).toBe(Math.min(5, story.facts.length));
    expect(lines.every((line) => line.startsWith('- '))).toBe(true);
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
