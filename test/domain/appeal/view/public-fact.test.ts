import type { z } from 'zod';
import type { Fact } from '../../../../src/domain/appeal/facts';
import { evolve } from '../../../../src/domain/appeal/evolve/evolve';
import { publicFact, publicFactTypes } from '../../../../src/domain/appeal/view/public-fact';
import { publicFactData } from '../../../../src/domain/appeal/view/public-fact-data';
import { raise, type Story } from '../../../support/cases-builder';
import * as stages from '../../../support/case-stages';
import { stories, toldOf } from './stories-told';

const CANARY = '金丝雀';

/** The story with every free text somebody wrote replaced by a canary. */
function withCanaries(story: Story): Story {
  const FREE = new Set([
    'text',
    'reason',
    'note',
    'comment',
    'what',
    'why',
    'how',
    'who',
    'task',
    'basis',
    'destination',
  ]);
  const more = new Set(['mechanism', 'title', 'measure', 'leader', 'summary', 'name', 'url', 'into', 'ref', 'helper']);
  const planted = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return FREE.has(key) || more.has(key) ? CANARY : value;
    if (Array.isArray(value)) return value.map((one) => planted(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, planted(held, name)]));
  };
  return { ...story, facts: story.facts.map((fact) => ({ ...fact, body: planted(fact.body) }) as Fact) };
}

describe.each(Object.entries(stories))('a case %s', (_name, tell) => {
  const story = tell();
  const told = toldOf(story);

  it('lets a platform that hears everything know where it stands', () => {
    const last = told.filter((one) => one !== undefined).at(-1);
    const { stage, status, outcome } = story.state;
    expect(last).toMatchObject({ stage, status, ...(outcome && { outcome }) });
    expect(new Set(told.flatMap((one) => (one === undefined ? [] : [one.id]))).size).toBe(
      told.filter((one) => one !== undefined).length,
    );
  });

  it('says nothing that anybody wrote', () => {
    expect(JSON.stringify(toldOf(withCanaries(story)))).not.toContain(CANARY);
  });

  it('says nothing of what is between offices', () => {
    const text = JSON.stringify(told.map((one) => one && { ...one, type: '', data: { ...one.data, kind: '' } }));
    expect(text).not.toMatch(/记分|扣分|问责|申诉|申辩|通报|移交纪委|表扬/);
    for (const one of told) if (one !== undefined) expect(publicFactTypes).toContain(one.type);
  });
});

describe('every fact that may be told', () => {
  const told = Object.values(stories).flatMap((tell) => toldOf(tell()).filter((one) => one !== undefined));

  it('is told in one of these stories', () => {
    const seen = new Set(told.map(({ type }) => type));
    // For facts to come: none of today's that is not told itself moves a case.
    expect(publicFactTypes.filter((type) => !seen.has(type))).toEqual(['status-changed']);
  });

  it('is told as a change of status where it moves the case and is internal', () => {
    const { facts, rules, state: before } = stages.signed();
    const fact: Fact = { ...facts[0]!, type: 'reminded', body: { what: '催办' } };
    const happening = { fact, after: { ...before, status: 'paused' as const }, pos: 9 };
    expect(publicFact({ ...happening, before }, rules)).toMatchObject({ type: 'status-changed', data: {} });
    expect(publicFact({ ...happening, before: happening.after }, rules)).toBeUndefined();
  });

  it('says of itself what its schema says, and nothing else', () => {
    for (const { type, data } of told) {
      const schema: z.ZodType = publicFactData[type];
      const parsed = schema.safeParse(data);
      expect({ type, data, error: parsed.error?.issues }).toEqual({ type, data: parsed.data, error: undefined });
    }
  });
});

describe('facts between offices', () => {
  it('are not told', () => {
    const story = raise(stages.assigned(), 3);
    const told = toldOf(story);
    const types = story.facts.map(({ type }, place) => [type, told[place]?.type]);
    expect(types).toContainEqual(['accountability-proposed', undefined]);
    expect(types).toContainEqual(['notice-drafted', undefined]);
  });
});

describe('the id of a fact', () => {
  it('is its place in the log, so that the same seq told anew after a reset is another', () => {
    const { facts, rules } = stages.filed();
    const [fact] = facts;
    const after = evolve(undefined, fact!);
    const idAt = (pos: number) => publicFact({ fact: fact!, before: undefined, after, pos }, rules)?.id;
    expect(idAt(0)).toBe(`evt_${after.id}_0`);
    expect(idAt(7)).not.toBe(idAt(0));
  });
});
