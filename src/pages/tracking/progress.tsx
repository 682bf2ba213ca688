import type { VNode } from 'preact';
import { OUTCOME_TITLES, STATUS_TITLES } from '../../domain/appeal/titles';
import type { AppealView } from '../../domain/appeal/view/view';
import { unitName } from '../../domain/registry/duty-list';
import type { Rules } from '../../domain/rules';
import { Facts, LightMark, Moment, StepBar, Words, type FactRow } from '../parts';
import { Expected } from './expected';
import type { Happened } from './story';

interface ProgressProps {
  readonly code: string;
  readonly view: AppealView;
  readonly rules: Rules;
  /** Undefined where the dossier went to the discipline body whole. */
  readonly story: readonly Happened[] | undefined;
}

/** Half a minute: soon enough for whoever watches, rare enough for a whole office behind one address. */
const NEWS_EVERY = 'every 30s';
const AS_PAGE = JSON.stringify({ Accept: 'text/html' });

/** Where the case stands. With JavaScript it renews itself; without, it is as of when the page was loaded. */
export function Progress({ story, ...standing }: ProgressProps): VNode {
  return story === undefined ? <HandedOver view={standing.view} /> : <Standing story={story} {...standing} />;
}

interface StandingProps extends ProgressProps {
  readonly story: readonly Happened[];
}

function Standing({ code, view, rules, story }: StandingProps): VNode {
  return (
    <div
      id="progress"
      hx-get={`/track/${code}`}
      hx-trigger={NEWS_EVERY}
      hx-select="#progress"
      hx-swap="outerHTML"
      hx-headers={AS_PAGE}
    >
      <StepBar stage={view.stage} done={view.closedAt !== undefined} />
      <section class="card" aria-labelledby="standing">
        <h2 id="standing">
          {STATUS_TITLES[view.status]} <LightMark light={view.light} />
        </h2>
        <Expected view={view} rules={rules} />
        {view.nextDuty?.role === 'appellant' && (
          <p class="actions">
            <a class="button" href="#acts">
              轮到您了
            </a>
          </p>
        )}
      </section>
      <Matter view={view} rules={rules} />
      <h2>办理经过</h2>
      <Story story={story} />
    </div>
  );
}

/** What is with the discipline body is its own: the appellant learns that it has gone there, and no more. */
function HandedOver({ view }: Pick<ProgressProps, 'view'>): VNode {
  const rows: readonly FactRow[] = [
    ['编号', view.number],
    ['登记时间', <Moment at={view.filedAt} />],
    ['移交时间', view.closedAt && <Moment at={view.closedAt} />],
  ];
  return (
    <div id="progress">
      <section class="card" aria-labelledby="standing">
        <h2 id="standing">已移交纪委监委</h2>
        <p>本件已整件移交纪委监委，由其依规依纪依法处理，经过不再公开。</p>
      </section>
      <Facts rows={rows} look="grid" />
    </div>
  );
}

function Matter({ view, rules }: Pick<ProgressProps, 'view' | 'rules'>): VNode {
  const rows: readonly FactRow[] = [
    ['编号', view.number],
    ['区县', view.district],
    ['类别', view.category],
    ['承办单位', view.lead && unitName(rules.dutyList, view.lead)],
    ['登记时间', <Moment at={view.filedAt} />],
    ['办结时间', view.closedAt && <Moment at={view.closedAt} />],
    ['结果', view.outcome && OUTCOME_TITLES[view.outcome]],
    ['第几轮', view.round > 1 ? `第 ${view.round} 轮` : undefined],
    ['挂牌督办', view.listing?.number],
    ['保密', view.confidential ? '对承办单位保密' : undefined],
  ];
  return <Facts rows={rows} look="grid" />;
}

function Story({ story }: { readonly story: readonly Happened[] }): VNode {
  if (story.length === 0) return <p>已登记并保存，马上开始办理。</p>;
  return (
    <ol class="timeline">
      {story.map(({ seq, at, what, words }) => (
        <li key={seq}>
          <Moment at={at} />
          <p>{what}</p>
          {words.map((text, index) => (
            <blockquote key={index}>
              <Words>{text}</Words>
            </blockquote>
          ))}
        </li>
      ))}
    </ol>
  );
}
