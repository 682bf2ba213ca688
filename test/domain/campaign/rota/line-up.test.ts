import fc from 'fast-check';
import { DAY, HOUR, startOfDay } from '../../../../src/domain/calendar/instant';
import { modesInTurn, proposeLineUp } from '../../../../src/domain/campaign/rota/propose';
import type { EarlierCampaign, Listed, RotaSources } from '../../../../src/domain/campaign/rota/sources';
import { check, inspection } from '../../../../src/domain/campaign/templates/inspections';
import { proposals } from '../../../../src/domain/campaign/templates/template';
import type { Deed, Obligation } from '../../../../src/domain/obligation/owed';
import { periodOf } from '../../../../src/domain/occasion/period';

const NOW = startOfDay('2026-11-24') + 9 * HOUR;
const YEAR = periodOf('year', NOW, 'this');
const RULE = { id: 'firm-visit', name: '每年走访', binds: 'firm', task: 'visit', times: 1, period: 'year' } as const;

const firm = (id: string, aboveScale = false): Listed => ({
  id,
  body: { name: `企业 ${id}`, district: '云龙区', aboveScale },
});
const visited = (target: string, daysAgo: number): Deed => ({
  campaign: `visit-day~${daysAgo}`,
  kind: 'visit-day',
  task: 'visit',
  outcome: 'visited',
  target,
  members: [],
  at: NOW - daysAgo * DAY,
});

function owes(id: string, kind: 'firm' | 'leader' = 'firm', owed = 1): Obligation {
  const subject = { kind, id, title: `${kind} ${id}`, unit: 'tax' };
  const done = { required: owed, done: 0, owed, light: 'green', warned: false, deeds: [] } as const;
  return { rule: { ...RULE, binds: kind }, subject, period: YEAR, ...done };
}

const EMPTY: RotaSources = {
  day: '2026-12-02',
  now: NOW,
  firms: [],
  teams: [],
  pairings: [],
  supervisors: [],
  assessors: [],
  divisions: [],
  units: { tax: '市税务局', housing: '市住建局', water: '市水务局', health: '市卫健委' },
  processes: [],
  obligations: [],
  deeds: [],
  earlier: [],
  appeals: new Map(),
  modes: [],
};
const ids = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);
const earlier = (change: Partial<EarlierCampaign>): EarlierCampaign => ({
  status: 'closed',
  openedAt: NOW - 30 * DAY,
  targets: [],
  members: [],
  ...change,
});

describe('X3: whom a visit day is proposed for', () => {
  const firms = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => firm(id, id === 'g'));

  it.each<readonly [string, Partial<RotaSources>, readonly string[]]>([
    ['nobody known: in the order of the list, those above scale without a team first', {}, ['g', 'a', 'b', 'c', 'd']],
    [
      'one that is owed a visit comes before one visited longer ago',
      { obligations: [owes('f')], deeds: firms.map(({ id }, index) => visited(id, 100 + index)) },
      ['f', 'g', 'e', 'd', 'c'],
    ],
    ['one visited comes last', { deeds: [visited('g', 10), visited('a', 3)] }, ['b', 'c', 'd', 'e', 'f']],
    [
      'one of a campaign under way is not asked twice',
      { earlier: [earlier({ status: 'under-way', targets: [{ id: 'g' }, { id: 'a' }] })] },
      ['b', 'c', 'd', 'e', 'f'],
    ],
    [
      'one that nobody visited, of a campaign that is over, comes round again',
      { earlier: [earlier({ targets: [{ id: 'g' }] })] },
      ['g', 'a', 'b', 'c', 'd'],
    ],
  ])('%s', (_what, change, expected) => {
    expect(ids(proposeLineUp('firms', { ...EMPTY, firms, ...change }).targets)).toEqual(expected);
  });

  it('as many a week as it takes to visit all by the end of the year', () => {
    const many = Array.from({ length: 60 }, (_one, index) => firm(`f-${String(index).padStart(2, '0')}`));
    const obligations = many.map(({ id }) => owes(id));
    expect(proposeLineUp('firms', { ...EMPTY, firms: many, obligations }).targets).toHaveLength(12);
  });

  it('with the teams that have them and their units, and the leaders who owe most', () => {
    const { targets, members } = proposeLineUp('firms', {
      ...EMPTY,
      firms: [firm('a'), firm('b')],
      teams: [
        { id: 't-1', body: { name: '一队', unit: 'tax' } },
        { id: 't-2', body: { name: '二队', unit: 'gone' } },
      ],
      pairings: [
        { id: 'p-1', body: { firm: 'a', team: 't-1' } },
        { id: 'p-2', body: { firm: 'b', team: 't-2' } },
      ],
      obligations: [owes('deputy', 'leader', 1), owes('mayor', 'leader', 9)],
    });
    expect(targets).toEqual([
      { id: 'a', title: '企业 a', unit: 'tax' },
      { id: 'b', title: '企业 b' },
    ]);
    expect(members).toEqual([
      { id: 'leaders-mayor', title: 'leader mayor', unit: 'tax' },
      { id: 'leaders-deputy', title: 'leader deputy', unit: 'tax' },
      { id: 'teams-t-1', title: '一队', unit: 'tax' },
      { id: 'teams-t-2', title: '二队' },
    ]);
  });
});

const supervisor = (id: string, origin: string, termTo = '2027-12-31'): Listed => ({
  id,
  body: { account: id, origin, termFrom: '2026-01-01', termTo },
});

describe('P6 and X6: what is checked, by rotation', () => {
  const divisions = ['hall', 'station', 'window'].map((id) => ({ id, body: { name: id, unit: 'tax', post: '科长' } }));
  const inspected = (target: string, daysAgo: number): Deed => ({ ...visited(target, daysAgo), task: 'inspect' });

  it('checks what was checked longest ago, a window of which people complain first among those never checked', () => {
    const deeds = [inspected('hall', 10)];
    expect(ids(proposeLineUp('windows', { ...EMPTY, divisions, deeds }).targets)).toEqual([
      'station',
      'window',
      'hall',
    ]);
    const complained = proposeLineUp('units', {
      ...EMPTY,
      appeals: new Map([['water', 9]]),
      deeds: [inspected('tax', 1)],
    });
    expect(ids(complained.targets)).toEqual(['water', 'health', 'housing', 'tax']);
  });

  it('checks the units of a city that has registered no windows', () => {
    expect(proposeLineUp('windows', EMPTY).targets[0]).toEqual({ id: 'health', title: '市卫健委', unit: 'health' });
  });

  it('by supervisors in term on the day, those called upon longest ago first', () => {
    const supervisors = [
      supervisor('s-1', 'firm'),
      supervisor('s-2', 'media'),
      supervisor('s-3', 'firm', '2026-12-01'),
    ];
    const before = [earlier({ members: [{ id: 'supervisors-s-1' }] })];
    const { members } = proposeLineUp('windows', { ...EMPTY, supervisors, earlier: before });
    expect(ids(members)).toEqual(['supervisors-s-2', 'supervisors-s-1']);
  });

  it('and by assessors in term, who sit on the panel of a walk where they speak for firms or residents', () => {
    const assessor = (id: string, origin: string): Listed => ({
      id,
      body: { post: `代表 ${id}`, origin, termFrom: '2026-01-01', termTo: '2026-12-31' },
    });
    const assessors = [assessor('a-1', 'third-party'), assessor('a-2', 'resident')];
    expect(proposeLineUp('windows', { ...EMPTY, assessors }).members).toEqual([
      { id: 'assessors-a-1', title: '代表 a-1' },
      { id: 'assessors-a-2', title: '代表 a-2' },
    ]);
    expect(ids(proposeLineUp('processes', { ...EMPTY, assessors }).members)).toEqual(['assessors-a-2']);
    expect(proposeLineUp('windows', { ...EMPTY, assessors, day: '2027-01-01' }).members).toEqual([]);
  });

  it('in the mode that was held longest ago, never the one that only a case can ask for', () => {
    const modes = modesInTurn(check);
    expect(modes).toEqual(['open', 'covert', 'third-party']);
    const modeAfter = (...held: readonly string[]): string | undefined => {
      const all = held.map((mode, index) => earlier({ mode, openedAt: NOW - (30 - index) * DAY }));
      return proposeLineUp('windows', { ...EMPTY, modes, earlier: all }).mode;
    };
    expect([modeAfter(), modeAfter('open'), modeAfter('open', 'covert')]).toEqual(['open', 'covert', 'third-party']);
    expect(modeAfter('open', 'covert', 'third-party')).toBe('open');
    expect(modesInTurn(inspection)).toHaveLength(4);
  });
});

describe('S6: which processes are walked', () => {
  it('takes turns, with representatives of firms and residents', () => {
    const processes = ['施工许可', '不动产登记', '企业注销', '退税', '供水'].map((name) => ({ name, unit: 'tax' }));
    const supervisors = [supervisor('s-1', 'firm'), supervisor('s-2', 'media'), supervisor('s-3', 'resident')];
    const appeals = new Map([['退税', 3]]);
    const first = proposeLineUp('processes', { ...EMPTY, processes, supervisors, appeals });
    expect(first.targets).toHaveLength(3);
    expect(first.targets[0]).toEqual({ id: '退税', title: '退税', unit: 'tax' });
    expect(ids(first.members)).toEqual(['supervisors-s-1', 'supervisors-s-3']);
    const deeds = first.targets.map(({ id }) => ({ ...visited(id, 20), task: 'walk' }));
    const second = proposeLineUp('processes', { ...EMPTY, processes, appeals, deeds });
    expect(ids(second.targets).filter((id) => ids(first.targets).includes(id))).toHaveLength(1);
  });
});

describe('whatever the registry has', () => {
  it('names nobody twice, only whom it has, and the same again for the same record', () => {
    const some = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'));
    fc.assert(
      fc.property(fc.constantFrom(...proposals), some, some, some, (proposal, firms, owing, done) => {
        const sources = {
          ...EMPTY,
          firms: firms.map((id) => firm(id)),
          processes: firms.map((name) => ({ name })),
          obligations: owing.map((id) => owes(id)),
          deeds: done.map((id, index) => visited(id, index + 1)),
        };
        const { targets } = proposeLineUp(proposal, sources);
        expect(new Set(ids(targets)).size).toBe(targets.length);
        expect(ids(targets).every((id) => firms.includes(id as never) || Object.hasOwn(EMPTY.units, id))).toBe(true);
        expect(proposeLineUp(proposal, sources).targets).toEqual(targets);
      }),
    );
  });
});
