import type { Channel, Kind } from '../../../src/domain/appeal/intake/intake';
import { defaultDutyList } from '../../../src/domain/registry/default-duty-list';
import type { Filing } from '../../../src/domain/registry/proposal/matter';
import type { Proposal } from '../../../src/domain/registry/proposal/proposal';
import { propose } from '../../../src/domain/registry/proposal/propose';
import { defaultCatalogue } from '../../support/default-catalogue';
import samples from '../../../src/stack/samples/appeals.json';

/** Every sample appeal, in the order of the file: unit, theme, track, and what is unusual. */
const expected: readonly (readonly [number, string, string, Proposal['track'], Partial<Proposal>?])[] = [
  [1, 'housing', '民生服务', 'first-asked'],
  [2, 'housing', '民生服务', 'first-asked'],
  [3, 'housing', '民生服务', 'first-asked', { urgent: true, rules: ['lift-and-the-frail'] }],
  [4, 'natural-resources', '营商环境', 'escalated', { rules: ['title-deeds-long-unsolved'] }],
  [
    5,
    'administrative-services',
    '项目建设',
    'coordinated',
    { rules: ['several-departments-by-category', 'several-departments-by-words'] },
  ],
  [
    6,
    'market-regulation',
    '政务服务',
    'coordinated',
    { rules: ['several-departments-by-category', 'several-departments-by-words'] },
  ],
  [7, 'administrative-services', '政务服务', 'first-asked', { rules: ['answer-at-hand'] }],
  [8, 'tax', '惠企政策', 'first-asked', { rules: ['answer-at-hand'] }],
  [9, 'commerce', '营商环境', 'first-asked'],
  [10, 'finance', '营商环境', 'first-asked'],
  [11, 'human-resources', '营商环境', 'first-asked'],
  [12, 'market-regulation', '营商环境', 'first-asked'],
  [13, 'justice', '涉企执法', 'first-asked'],
  [14, 'administrative-services', '政务服务', 'first-asked'],
  [15, 'industry', '营商环境', 'first-asked'],
  [16, 'market-regulation', '营商环境', 'first-asked'],
  [17, 'urban-management', '城市治理', 'first-asked'],
  [18, 'civil-affairs', '民生服务', 'first-asked'],
  [19, 'social-work', '基层减负', 'coordinated', { rules: ['several-departments-by-words'] }],
  [20, 'district-xinyi', '守信践诺', 'escalated', { rules: ['promise-long-broken'] }],
  [21, 'natural-resources', '项目建设', 'escalated', { rules: ['legacy-matter'] }],
  [22, 'district-suining', '政务服务', 'escalated', { rules: ['false-completion'] }],
  [23, 'industry', '惠企政策', 'first-asked', { rules: ['answer-at-hand'] }],
  [24, 'justice', '营商环境', 'first-asked', { confident: false, rules: ['in-court'] }],
];

function sample(number: number): Filing {
  const { appeal } = samples.appeals[number - 1]!;
  return {
    title: appeal.title,
    text: appeal.text,
    kind: appeal.kind as Kind,
    category: appeal.category,
    district: appeal.district,
    urgent: appeal.urgent,
    channel: appeal.channel as Channel,
    appellantType: appeal.appellant.type as Filing['appellantType'],
  };
}

describe('a sample appeal comes in', () => {
  it('is in the table, every one', () => {
    expect(expected.map(([number]) => number)).toEqual(samples.appeals.map((_, index) => index + 1));
  });

  it.each(expected.map(([number, unit, theme, track, unusual = {}]) => [number, unit, theme, track, unusual] as const))(
    '%i goes to %s, theme %s, track %s',
    (number, unit, theme, track, unusual) => {
      const {
        redirect: _redirect,
        instant: _instant,
        ...proposal
      } = propose(sample(number), defaultDutyList, defaultCatalogue);
      const { kind, category } = sample(number);
      expect(proposal).toEqual({
        kind,
        category,
        unit,
        theme,
        track,
        urgent: false,
        confident: true,
        rules: [],
        ...unusual,
      });
    },
  );

  it.each([
    [7, 'commercial-vehicle-review', '道路运输证'],
    [8, 'small-firm-tax-relief', '小型微利企业'],
    [23, 'stable-jobs-subsidy', '失业保险'],
  ])('%i is answered at once from %s', (number, articleId, words) => {
    const { instant } = propose(sample(number), defaultDutyList, defaultCatalogue);
    expect(instant).toEqual({ articleId, text: expect.stringContaining(words) });
  });

  it('24 is told the court, and no other is told to go elsewhere or answered at once', () => {
    const proposals = samples.appeals.map((_, index) => propose(sample(index + 1), defaultDutyList, defaultCatalogue));
    expect(proposals.flatMap(({ redirect }, index) => (redirect ? [index + 1] : []))).toEqual([24]);
    expect(proposals.flatMap(({ instant }, index) => (instant ? [index + 1] : []))).toEqual([7, 8, 23]);
    expect(proposals[23]?.redirect?.destination).toContain('人民法院');
  });
});
