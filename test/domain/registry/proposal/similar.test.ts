import fc from 'fast-check';
import { SIMILAR_FROM, similarity } from '../../../../src/domain/registry/proposal/similar';

describe('how alike two titles are', () => {
  it.each([
    ['小区公共收益没有公示', '小区公共收益没有公示', 1],
    ['小区公共收益没有公示！', '小区 公共收益，没有公示', 1],
    ['ＡＢＣ小区停电', 'abc小区停电', 1],
    ['停水', '路灯', 0],
    ['水', '水', 1],
    ['水', '电', 0],
    ['', '', 0],
    ['！？', '。', 0],
    ['哈哈哈哈', '哈哈', 0.5],
  ])('%s and %s: %d', (one, other, expected) => {
    expect(similarity(one, other)).toBeCloseTo(expected, 10);
  });

  it.each([
    ['阳光小区2号楼电梯停运三天', '阳光小区2号楼的电梯停运'],
    ['小区公共收益没有公示', '小区公共收益一直没有公示'],
  ])('shows %s for %s', (one, other) => {
    expect(similarity(one, other)).toBeGreaterThanOrEqual(SIMILAR_FROM);
  });

  it.each([
    ['小区公共收益没有公示', '小区电梯停运'],
    ['路灯不亮', '路灯杆倾斜存在危险'],
  ])('does not show %s for %s', (one, other) => {
    expect(similarity(one, other)).toBeLessThan(SIMILAR_FROM);
  });

  it('is the same both ways, between 0 and 1, and 1 with itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        const likeness = similarity(one, other);
        expect(likeness).toBeCloseTo(similarity(other, one), 10);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect([0, 1]).toContain(similarity(one, one));
      }),
    );
  });
});
