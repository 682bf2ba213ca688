import { checkTemplate } from '../../../src/domain/campaign/templates/check-template';
import { defaultTemplates } from '../../../src/domain/campaign/templates/default-templates';
import { matching } from '../../../src/domain/campaign/templates/plans';
import { session } from '../../../src/domain/campaign/templates/session';
import type { TaskRule, Template } from '../../../src/domain/campaign/templates/template';

const KINDS =
  'session visit-day inspection patrol walk-through survey matching meeting briefing work-plan self-examination check';

it('a city begins with the twelve kinds, each whole', () => {
  expect(defaultTemplates.map(({ kind }) => kind)).toEqual(KINDS.split(' '));
  for (const template of defaultTemplates) expect(checkTemplate(template)).toEqual({ template });
});

const [invitation] = session.tasks;
const faulty = (change: object): Template => ({ ...session, tasks: [{ ...(invitation as TaskRule), ...change }] });
const pathsOf = (candidate: unknown): string[] => {
  const answer = checkTemplate(candidate);
  return 'faults' in answer ? answer.faults.map(({ path }) => path) : [];
};

describe('a template that leaves somebody waiting without an actor, a limit or a consequence', () => {
  it.each([
    ['no actor', { holder: undefined }, ['tasks.0.holder']],
    ['no limit', { limit: undefined }, ['tasks.0.limit']],
    ['no consequence', { consequence: undefined }, ['tasks.0.consequence']],
    ['silence that means nothing', { silence: undefined }, ['tasks.0.silence']],
    ['silence that is no outcome', { silence: 'rain' }, ['tasks.0.silence']],
    ['a unit nobody names', { for: 'once' }, ['tasks.0.holder', 'quorum']],
    [
      'feedback before there is a report',
      { for: 'each-receiver', holder: 'office' },
      ['tasks.0.for', 'tasks.0.phase', 'quorum'],
    ],
    ['a preparation that never ends', { consequence: 'remind-again' }, ['tasks.0.consequence']],
    ['the other side of what has none', { holder: 'assisting' }, ['tasks.0.holder']],
    ['evidence for what cannot come', { evidenceFor: ['rain'] }, ['tasks.0.evidenceFor']],
  ])('%s, is refused with the place', (_what, change, paths) => {
    expect(pathsOf(faulty(change))).toEqual(paths);
  });

  it('a side of a proposal that cannot say yes is refused', () => {
    const { tasks } = matching;
    const deaf = { ...tasks[1], outcomes: [{ id: 'declined', title: '不需要' }] };
    expect(pathsOf({ ...matching, tasks: [tasks[0], deaf] })).toEqual(['tasks.1.outcomes']);
  });

  it('names every fault at once, also of what is no template at all', () => {
    expect(pathsOf({ ...session, prepare: undefined, ladder: {} }).length).toBeGreaterThan(4);
    expect(pathsOf(null)).toEqual(['']);
    expect(pathsOf({ ...session, tasks: [invitation, invitation] })).toEqual(['tasks.1.id']);
  });
});
