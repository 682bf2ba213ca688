import { canBeDone } from '../../../src/domain/obligation/can-be-done';
import { defaultTemplates } from '../../../src/domain/campaign/templates/default-templates';
import { recordKind, type RecordBody, type RecordKind } from '../../../src/domain/record/kinds';
import { faultsOfRecord, type Known } from '../../../src/domain/record/sense';

const grids: Readonly<Record<string, RecordBody>> = {
  city: { name: '云龙', district: '云龙区' },
  east: { name: '东片', district: '云龙区', parent: 'city' },
  street: { name: '一街', district: '云龙区', parent: 'east' },
  drum: { name: '鼓楼', district: '鼓楼区' },
};
const known: Known = {
  ...{ hasCode: () => undefined, isUnit: () => true, isRecord: () => true, grid: (id) => grids[id] },
  isDone: (deed) => defaultTemplates.some((template) => canBeDone(template, deed)),
};
const faults = (kind: string, id: string, body: RecordBody): string[] =>
  faultsOfRecord(recordKind(kind) as RecordKind, { id, body }, known).map(({ field }) => field);

describe('a grid', () => {
  it.each([
    ['new below another', 'new', { district: '云龙区', parent: 'street' }, []],
    ['its own parent', 'city', { district: '云龙区', parent: 'city' }, ['parent']],
    ['below what is below it', 'city', { district: '云龙区', parent: 'street' }, ['parent']],
    ['below one of another district', 'new', { district: '云龙区', parent: 'drum' }, ['parent']],
  ] as const)('%s', (_title, id, body, wrong) => {
    expect(faults('grids', id, { name: '网格', ...body })).toEqual(wrong);
  });

  it('is of the district of the firms in it', () => {
    expect(faults('firms', 'f', { name: '甲', district: '鼓楼区', grid: 'street', aboveScale: true })).toEqual([
      'grid',
    ]);
    expect(faults('firms', 'f', { name: '甲', district: '云龙区', grid: 'street', aboveScale: true })).toEqual([]);
  });
});

describe('a rule of obligations (P4)', () => {
  const rule = { name: '走访', binds: 'firm', task: 'visit', outcome: 'visited', times: 1, period: 'year' };
  it.each([
    ['as it is', {}, []],
    ['of a kind of campaign', { campaign: 'visit-day' }, []],
    ['for leaders who hold a forum', { binds: 'leader', rank: 'top', campaign: 'meeting', task: '', outcome: '' }, []],
    ['no campaign does it', { campaign: 'meeting' }, ['task']],
    ['an outcome nobody can give', { outcome: 'seen' }, ['task']],
    ['firms have no rank', { rank: 'top' }, ['rank']],
    ['half a time', { times: 1.5 }, ['times']],
    ['no times at all', { times: 0 }, ['times']],
    ['nothing that fulfils it', { binds: 'leader', task: '', outcome: '' }, ['campaign']],
    ['an outcome of nothing, and a firm', { campaign: 'meeting', task: '' }, ['task', 'outcome']],
  ] as const)('%s', (_title, change, wrong) => {
    const body = Object.fromEntries(Object.entries({ ...rule, ...change }).filter(([, value]) => value !== ''));
    expect(faults('obligation-rules', 'r', body as RecordBody)).toEqual(wrong);
  });
});
