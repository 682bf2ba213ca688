import type { VNode } from 'preact';
import { lights, type Light } from '../../domain/calendar/light';
import { stages } from '../../domain/appeal/state';
import { STAGE_TITLES } from '../../domain/appeal/titles';
import { currentRules } from '../../store/rules/rules.repository';
import { readNotices, type ShownNotice } from '../../use-cases/notices/notices';
import { readFigures, type Figures } from '../../use-cases/oversight/figures';
import { page } from '../page';
import { LightMark, Moment, Table } from '../parts';
import { Chart } from './figure';
import { workingWords, groupName, rateWords } from './figure-words';

const LIGHT_WORDS: Readonly<Record<Light, string>> = { green: '绿灯', yellow: '黄灯', red: '红灯' };
const LISTINGS = 20;

interface BoardProps {
  readonly all: Figures;
  readonly districts: readonly Figures[];
  readonly units: readonly Figures[];
  readonly names: Readonly<Record<string, string>>;
  readonly listings: readonly ShownNotice[];
}

/** Counts only: what is open by step, light, district and unit (S4). */
export const boardPage = page({
  method: 'get',
  path: '/board',
  id: 'boardPage',
  title: '办理看板',
  async show(_visit, deps) {
    const [[all], districts, units, { items: listings }, { dutyList }] = await Promise.all([
      readFigures(deps, {}),
      readFigures(deps, { by: 'district' }),
      readFigures(deps, { by: 'unit' }),
      readNotices(deps, { kind: 'listing', displayed: true }, { limit: LISTINGS }),
      currentRules(deps.pool),
    ]);
    if (all === undefined) throw new Error('statistics without a group gave no line');
    return { title: '办理看板', content: <Board {...{ all, districts, units, listings }} names={dutyList.names} /> };
  },
});

function Board({ all, districts, units, names, listings }: BoardProps): VNode {
  const { total, byLight, byStage } = all.open;
  return (
    <>
      <h1>办理看板</h1>
      <p class="lead">{`在办 ${total} 件，累计登记 ${all.received} 件，已办结 ${all.done} 件。只有数字，没有任何人的信息。`}</p>
      <OpenByLight byLight={byLight} />
      <h2>办到哪一步</h2>
      <OpenByStage byStage={byStage} />
      <h2>各区县</h2>
      <Lights caption="各区县在办诉求的红绿灯" groups={districts} names={{}} />
      <h2>各承办单位</h2>
      <Units units={units} names={names} />
      <h2>正在挂牌督办</h2>
      <Listings listed={all.open.listed} listings={listings} />
    </>
  );
}

function OpenByLight({ byLight }: Pick<Figures['open'], 'byLight'>): VNode {
  return (
    <ul class="tiles">
      {lights.map((light) => (
        <li key={light}>
          <LightMark light={light} />
          <strong>{byLight[light]}</strong>
          <span class="faint">件在办</span>
        </li>
      ))}
    </ul>
  );
}

function OpenByStage({ byStage }: Pick<Figures['open'], 'byStage'>): VNode {
  return (
    <Chart
      id="by-stage"
      caption="在办诉求按步骤"
      bars={{
        names: stages.map((stage) => STAGE_TITLES[stage]),
        series: [{ name: '在办', tone: 'blue', values: stages.map((stage) => byStage[stage]) }],
      }}
      head={['步骤', '在办']}
      rows={stages.map((stage) => [STAGE_TITLES[stage], byStage[stage]])}
    />
  );
}

interface GroupsProps {
  readonly caption: string;
  readonly groups: readonly Figures[];
  readonly names: Readonly<Record<string, string>>;
}

function Lights({ caption, groups, names }: GroupsProps): VNode {
  return (
    <Chart
      id="by-district"
      caption={caption}
      bars={{
        names: groups.map((figures) => groupName(figures, names)),
        series: lights.map((light) => ({
          name: LIGHT_WORDS[light],
          tone: light,
          values: groups.map(({ open }) => open.byLight[light]),
        })),
        stacked: true,
      }}
      head={['区县', '登记', '在办', '绿灯', '黄灯', '红灯', '办结']}
      rows={groups.map((figures) => {
        const { received, open, done } = figures;
        return [groupName(figures, names), received, open.total, ...lights.map((light) => open.byLight[light]), done];
      })}
    />
  );
}

function Units({ units, names }: { readonly units: readonly Figures[]; readonly names: BoardProps['names'] }): VNode {
  return (
    <Table
      caption="各承办单位的办理情况"
      head={['单位', '在办', '红灯', '办结', '按时率', '解决率', '满意率', '退单', '督办', '平均办理用时']}
      rows={units.map((figures) => {
        const { open, done, onTime, solved, satisfaction, returns, supervisions, working } = figures;
        return [
          ...[groupName(figures, names), open.total, open.byLight.red, done, rateWords(onTime), rateWords(solved)],
          ...[rateWords(satisfaction), returns, supervisions, workingWords(working.handle.mean)],
        ];
      })}
    />
  );
}

/** How many there are is counted as everywhere; what of them is announced, and still on display, is named. */
function Listings({ listed, listings }: Pick<BoardProps, 'listings'> & { readonly listed: number }): VNode {
  return (
    <>
      <p>{listed === 0 ? '没有正在挂牌督办的诉求。' : `正在挂牌督办 ${listed} 件；保密的和尚未公示的只计数。`}</p>
      {listings.length > 0 && <ListingNotices listings={listings} />}
    </>
  );
}

function ListingNotices({ listings }: Pick<BoardProps, 'listings'>): VNode {
  return (
    <ul class="list">
      {listings.map(({ id, title, publishedAt }) => (
        <li key={id}>
          <a href={`/notices/${encodeURIComponent(id)}`}>{title}</a>
          <p class="faint">
            <Moment at={publishedAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}
