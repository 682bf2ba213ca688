import { coverageOf } from '../../../src/domain/record/coverage';

const firm = (id: string, district: string, aboveScale = true) => ({ id, body: { name: id, district, aboveScale } });
const pairing = (firmId: string, body: { team?: string; branch?: string }) => ({
  id: `p-${firmId}`,
  body: { firm: firmId, ...body },
});

describe('S1, X4: whether every firm above scale has a team', () => {
  const firms = [firm('a', '云龙区'), firm('b', '云龙区'), firm('c', '鼓楼区'), firm('d', '鼓楼区', false)];
  const pairings = [pairing('a', { team: 't-1' }), pairing('b', { team: 'gone' }), pairing('c', { branch: 'b-1' })];
  const teams = [{ id: 't-1', body: { name: '第一团队' } }];

  it('counts teams in use alone, and names first who has lost theirs', () => {
    const { aboveScale, covered, uncovered } = coverageOf({ firms, pairings, teams });
    expect([aboveScale, covered]).toEqual([3, 1]);
    expect(uncovered.map(({ id, formerTeam }) => [id, formerTeam])).toEqual([
      ['b', 'gone'],
      ['c', undefined],
    ]);
  });

  it('is whole again once another team has it', () => {
    const again = [...pairings, pairing('b', { team: 't-1' }), pairing('c', { team: 't-1' })];
    expect(coverageOf({ firms, pairings: again, teams }).uncovered).toEqual([]);
  });
});
