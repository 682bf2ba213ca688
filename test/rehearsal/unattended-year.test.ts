import type { Policy } from '../../src/domain/policy/policy';
import { compareStories, type Difference } from '../../src/rehearsal/compare';
import { prepareSandbox, type Sandbox } from '../../src/rehearsal/sandbox';
import { runRehearsal } from '../../src/rehearsal/run-rehearsal';
import type { Story } from '../../src/rehearsal/story-schema';
import { workflowBundle } from '../support/bundle';
import '../journeys/quiet-engine';
import { freshDatabase, testStack } from '../support/stack';
import { expectSame, RULES, storyByTheRules, unattended } from './year';

type Limit = Story['limits'][number];

function limitOf({ limits }: Story, duty: string, nth = 0): Limit {
  const found = limits.filter((limit) => limit.duty === duty)[nth];
  if (found === undefined) throw new Error(`there was no limit ${duty}`);
  return found;
}

const minute = (time: string | undefined): string => (time ?? '').slice(0, 16);

describe('a year in the life of a case that nobody touches', () => {
  let sandbox: Sandbox;
  let story: Story;
  let plays = 0;

  const rehearse = (rules = RULES): Promise<Story> => {
    plays += 1;
    const name = `year${process.pid}_${plays}`;
    return runRehearsal(sandbox, { name, material: unattended(rules), signal: AbortSignal.timeout(60_000) });
  };

  beforeAll(async () => {
    const { temporalAddress, namespace } = testStack();
    const databaseUrl = await freshDatabase();
    sandbox = {
      ...{ databaseUrl, address: temporalAddress, namespace: `${namespace}-rehearsal` },
      bundle: workflowBundle(),
    };
    await prepareSandbox(sandbox);
    story = await rehearse();
  });

  // How long it takes is `npm run bench`'s to tell: a busy machine is no fault of the rehearsal.
  it('is rehearsed on the real engine, to its end', () => {
    expect(story.endAt).toBe('2036-01-22T09:10:00+08:00');
    expect(story.facts.length).toBeGreaterThan(70);
  });

  it('goes by the policy, fact by fact and date by date', () => {
    const expected = storyByTheRules();
    expectSame(story.facts, expected.facts, ({ at, limit }) => [at, limit?.dueAt, limit?.plannedAt]);
    expectSame(story.lights, expected.lights, ({ at }) => [at]);
    expectSame(story.levels, expected.levels, ({ at }) => [at]);
    expectSame(story.points, expected.points, ({ at }) => [at]);
    expectSame(story.notices, expected.notices, (one) => [one.draftedAt, one.publishedAt, one.archivedAt]);
    expectSame(story.limits, expected.limits, (one) => [one.startedAt, one.dueAt, one.yellowAt, one.endedAt]);
    expectSame(story.waits, expected.waits, ({ by }) => [by]);
    expect(story.state).toEqual(expected.state);
  });

  it.each<[string, string, number, string]>([
    ['judged by default, at twice the limit', 'judge', 1, '2035-01-24T17:30'],
    ['assigned by the duty list', 'assign', 0, '2035-01-25T14:30'],
    ['supervision 1', 'supervision-1', 0, '2035-01-31T17:30'],
    ['supervision 2, which counts the Sunday worked before the festival', 'supervision-2', 0, '2035-02-04T17:30'],
    ['the objection to the criticism, on the last day before the festival', 'objection', 0, '2035-02-06T17:30'],
    ['progress in the listed round, over the festival', 'listed-progress', 0, '2035-02-19T17:30'],
    ['the listed round, over the festival and its Saturday', 'listed-round', 0, '2035-02-26T17:30'],
    ['the joint session', 'session', 0, '2035-03-26T17:30'],
    ['the first monthly review, in calendar days', 'standing-review', 0, '2035-04-26T00:00'],
  ])('%s ends when the calendar on the wall says', (_what, duty, nth, due) => {
    expect(minute(limitOf(story, duty, nth).dueAt)).toBe(due);
  });

  it('says how a limit was computed, and which days off it skipped', () => {
    const { how, skipped } = limitOf(story, 'listed-round');
    expect(how).toMatch(
      /^自 2035-02-05 14:\d\d 起算 10 个工作日，跳过春节（2035-02-07 至 2035-02-14），到 2035-02-26 17:30$/,
    );
    expect(skipped.filter(({ reason }) => reason === '春节')).toHaveLength(1);
    expect(story.summary).toContainEqual(expect.stringMatching(/^遇节假日顺延：春节 \d+ 个期限。$/));
  });

  it('ends on the standing list, with what it waits for', () => {
    expect(story.state).toMatchObject({ status: 'standing', level: 3, round: 2 });
    expect(story.waits.map(({ duty }) => duty)).toEqual(['accountability', 'standing-review']);
    expect(story.ended).toBe(false);
    expect(story.summary.at(-1)).toMatch(/^结束时挂账；在等市营商办于 2036年/);
  });

  it('is the same life again', async () => {
    expect(compareStories(story, await rehearse())).toEqual({ same: true, moved: [], onlyFirst: [], onlySecond: [] });
  });

  it('under a changed policy, differs in exactly the dates that the policy changes', async () => {
    const policy = withLimit('session', 15);
    const changed = await rehearse({ ...RULES, policy });
    const difference = compareStories(story, changed);
    const expected = compareStories(storyByTheRules(), storyByTheRules({ ...RULES, policy }));
    expectSame(dated(difference), dated(expected), ({ first, second }) => [first, second]);
    expect([difference.onlyFirst, difference.onlySecond]).toEqual([[], []]);
    // Whatever was before the session is as it was.
    expect(difference.moved.filter(({ first }) => first < '2035-02-27')).toEqual([]);
    const session = difference.moved.find(({ what, title }) => what === 'limit' && title === '会商会办作出决定');
    expect([minute(session?.first), minute(session?.second)]).toEqual(['2035-03-26T17:30', '2035-03-19T17:30']);
  });

  it('under a policy that changes early, differs in everything that follows from it', async () => {
    const policy = withLimit('supervision-1', 5);
    const difference = compareStories(story, await rehearse({ ...RULES, policy }));
    const expected = compareStories(storyByTheRules(), storyByTheRules({ ...RULES, policy }));
    expectSame(dated(difference), dated(expected), ({ first, second }) => [first, second]);
    expectSame(difference.onlyFirst, expected.onlyFirst, ({ at }) => [at]);
    expectSame(difference.onlySecond, expected.onlySecond, ({ at }) => [at]);
    expect(difference.moved.filter(({ first }) => first < '2035-01-29')).toEqual([]);
    const limits = difference.moved.filter(({ what }) => what === 'limit').map(({ title }) => title);
    expect(limits.slice(0, 3)).toEqual(['一次督办限期办理', '写二次督办意见和期限', '二次督办限期办理']);
  });
});

function dated({ moved }: Difference): Pick<Difference['moved'][number], 'what' | 'title' | 'first' | 'second'>[] {
  return moved.map(({ what, title, first, second }) => ({ what, title, first, second }));
}

function withLimit(duty: 'session' | 'supervision-1', days: number): Policy {
  const { policy } = RULES;
  const changed = { ...policy.duties[duty], limit: { amount: days, unit: 'working-days' as const } };
  return { ...policy, version: 'draft-1', duties: { ...policy.duties, [duty]: changed } };
}
