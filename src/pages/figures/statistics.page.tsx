import type { VNode } from 'preact';
import type { Fields } from '../../api/form';
import { stages } from '../../domain/appeal/state';
import { CHANNEL_TITLES, STAGE_TITLES } from '../../domain/appeal/titles';
import type { DutyList } from '../../domain/registry/duty-list';
import { currentRules } from '../../store/rules/rules.repository';
import { readFigures, type Figures, type Grouping } from '../../use-cases/oversight/figures';
import { FaultList, Select, TextField, typedText, type Faults, type Filling } from '../form-parts';
import { page } from '../page';
import { Facts, Table, type FactRow } from '../parts';
import { Chart } from './figure';
import { groupName, rateWords, shareWords, workingWords } from './figure-words';
import { GROUPING_OPTIONS, periodOf, periodQuery } from './period';

/** The figures of DOMAIN.md section 7, for any period and grouping (S8). */
export const statisticsPage = page({
  method: 'get',
  path: '/statistics',
  id: 'statisticsPage',
  title: '统计',
  query: periodQuery,
  async show({ query }, deps) {
    const typed = query as Fields;
    const period = periodOf(typed);
    const { asked, faults } = 'asked' in period ? { asked: period.asked, faults: {} } : { asked: {}, ...period };
    const { by = 'none' } = asked;
    const [[all], groups, { dutyList }] = await Promise.all([
      readFigures(deps, { ...asked, by: 'none' }),
      by === 'none' ? [] : readFigures(deps, asked),
      currentRules(deps.pool),
    ]);
    if (all === undefined) throw new Error('statistics without a group gave no line');
    const status = Object.keys(faults).length > 0 ? 422 : 200;
    const titles = titlesOf(by, dutyList);
    return { status, title: '统计', content: <Statistics {...{ typed, faults, all, groups, titles }} /> };
  },
});

function titlesOf(by: Grouping, { names }: DutyList): Readonly<Record<string, string>> {
  if (by === 'unit') return names;
  return by === 'channel' ? CHANNEL_TITLES : {};
}

interface StatisticsProps {
  readonly typed: Fields;
  readonly faults: Faults;
  readonly all: Figures;
  readonly groups: readonly Figures[];
  readonly titles: Readonly<Record<string, string>>;
}

function Statistics({ typed, faults, all, groups, titles }: StatisticsProps): VNode {
  const by = GROUPING_OPTIONS.find(([value]) => value === typedText(typed, 'by'))?.[1];
  return (
    <>
      <FaultList faults={faults} labels={{ from: '从', to: '到', by: '分组' }} />
      <h1>统计</h1>
      <Period typed={typed} faults={faults} />
      <Whole figures={all} />
      {by !== undefined && groups.length > 0 && <Grouped {...{ by, groups, titles }} />}
      <p class="faint">
        按登记时间统计。解决率按核查结论计，没有核查的按诉求人的评价计，分母为征求过意见的，到期未评价的不算解决；满意率按作出评价的计，满意和基本满意算满意，未评价的另列，不算满意；按时率指没有错过签收和办理期限的；用时只计工作时间（一个工作日七小时），不含等待诉求人补充和暂停的时间，多轮合计。
      </p>
    </>
  );
}

function Period(filling: Filling): VNode {
  return (
    <form method="get" action="/statistics" class="inline" noValidate>
      <TextField {...{ ...filling, name: 'from', label: '从', type: 'date' }} />
      <TextField {...{ ...filling, name: 'to', label: '到', type: 'date' }} />
      <Select {...{ ...filling, name: 'by', label: '分组', none: '不分组' }} options={GROUPING_OPTIONS} />
      <p class="actions">
        <button type="submit">看统计</button>
      </p>
    </form>
  );
}

const RATES = [
  ['联系率', ({ contact }: Figures) => contact, 'blue'],
  ['解决率', ({ solved }: Figures) => solved, 'green'],
  ['满意率', ({ satisfaction }: Figures) => satisfaction, 'purple'],
  ['按时率', ({ onTime }: Figures) => onTime, 'cyan'],
] as const;

function Whole({ figures }: { readonly figures: Figures }): VNode {
  return (
    <>
      <ul class="tiles">
        {RATES.map(([name, of]) => (
          <li key={name}>
            <span>{name}</span>
            <strong>{shareWords(of(figures))}</strong>
            <span class="faint">{`${of(figures).count} / ${of(figures).of} 件`}</span>
          </li>
        ))}
      </ul>
      <Facts look="grid card" rows={countsOf(figures)} />
      <Table
        caption="各步骤用时"
        head={['步骤', '走完的', '平均用时', '九成不超过']}
        rows={stages.map((stage) => {
          const { of, mean, p90 } = figures.working[stage];
          return [STAGE_TITLES[stage], of, workingWords(mean), workingWords(p90)];
        })}
      />
    </>
  );
}

function countsOf({ received, accepted, done, open, satisfaction, ...counts }: Figures): readonly FactRow[] {
  return [
    ['登记', received],
    ['受理', accepted],
    ['办结', done],
    ['在办', open.total],
    ['未评价', satisfaction.noAnswer],
    ['退单', counts.returns],
    ['延期', counts.extensions],
    ['督办', counts.supervisions],
    ['挂牌', counts.listings],
    ['正在挂牌', open.listed],
    ['公示和通报', counts.notices],
    ['制度和流程成果', counts.outcomes],
  ];
}

function Grouped({ by, groups, titles }: Pick<StatisticsProps, 'groups' | 'titles'> & { readonly by: string }): VNode {
  return (
    <>
      <h2>{`按${by}`}</h2>
      <Chart
        id="by-group"
        caption={`各${by}的联系率、解决率、满意率、按时率`}
        bars={{
          names: groups.map((figures) => groupName(figures, titles)),
          series: RATES.map(([name, of, tone]) => ({
            name,
            tone,
            values: groups.map((figures) => hundredths(of(figures).share)),
          })),
          isPercent: true,
        }}
        head={[by, '登记', '办结', ...RATES.map(([name]) => name), '未评价', '平均办理用时', '督办', '挂牌']}
        rows={groups.map((figures) => cellsOf(figures, titles))}
      />
    </>
  );
}

function hundredths(share: number | undefined): number | undefined {
  return share === undefined ? undefined : Math.round(share * 1_000) / 10;
}

function cellsOf(figures: Figures, titles: StatisticsProps['titles']): readonly (string | number)[] {
  const { received, done, satisfaction, working, supervisions, listings } = figures;
  return [
    ...[groupName(figures, titles), received, done, ...RATES.map(([, of]) => rateWords(of(figures)))],
    ...[satisfaction.noAnswer, workingWords(working.handle.mean), supervisions, listings],
  ];
}
