import { evolve } from '../../../src/domain/appeal/evolve';
import type { Fact } from '../../../src/domain/appeal/facts';
import { publicFact, publicFactTypes, type PublicFact } from '../../../src/domain/appeal/public-fact';
import type { AppealState } from '../../../src/domain/appeal/state';
import { DAY } from '../../../src/domain/calendar/instant';
import { act, evidence, people, raise, wait, type Story } from '../../support/cases-builder';
import * as stages from '../../support/case-stages';

/** What is told of a story, fact by fact; undefined where nothing is. */
function toldOf({ facts, rules }: Story): (PublicFact | undefined)[] {
  let before: AppealState | undefined;
  return facts.map((fact, pos) => {
    const after = evolve(before, fact);
    const told = publicFact({ fact, before, after, pos }, rules);
    before = after;
    return told;
  });
}

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

const accountable = (): Story => raise(stages.assigned(), 3);
const stories: Record<string, () => Story> = {
  'solved at once': () => stages.evaluated(),
  'standing for months': () => stages.standing(),
  'in a session': () => stages.inSession(),
  ended: () => stages.ended(),
  'answered by rule': () => stages.instantly(),
  'escalated to accountability': () => wait(accountable(), accountable().now + 30 * DAY),
  'transferred as a whole': () =>
    act(stages.confirmed(), 'transfer', people.office, { reason: '涉嫌违纪', wholeCase: true, evidence }),
  'returned and ruled on': () =>
    act(
      act(stages.assigned(), 'return', people.unit, { reason: '非本单位职责', evidence }),
      'arbitrate',
      people.office,
    ),
  supplemented: () =>
    act(act(stages.confirmed(), 'request-supplement', people.office, { what: '合同' }), 'supplement', people.appellant),
  'paused and resumed': () =>
    act(act(stages.signed(), 'pause', people.office), 'resume', people.office, { reason: '公示期满' }),
  'left alone by everybody': () => wait(stages.filed(), stages.MONDAY + 200 * DAY),
  withdrawn: () => act(stages.signed(), 'withdraw', people.appellant),
};

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

describe('facts between offices', () => {
  it('are not told', () => {
    const story = accountable();
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
