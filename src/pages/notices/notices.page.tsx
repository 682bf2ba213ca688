import type { VNode } from 'preact';
import { z } from 'zod';
import { pageQuery } from '../../api/params';
import { noticeKinds, type NoticeKind } from '../../domain/notice/notice';
import type { Rules } from '../../domain/rules';
import { readNotices, type ShownNotice } from '../../use-cases/notices/notices';
import { currentRules } from '../../store/rules/rules.repository';
import { page } from '../page';
import { Moment } from '../parts';
import { budgetWords, NOTICE_KIND_TITLES, NOTICE_STATUS_TITLES } from './notice-words';

const ON_A_PAGE = 20;

export const noticesPage = page({
  method: 'get',
  path: '/notices',
  id: 'noticesPage',
  title: '公示公告',
  query: z.object({ kind: z.enum(noticeKinds).optional(), cursor: pageQuery.cursor }),
  async show({ query: { kind, cursor } }, deps) {
    const { items, next } = await readNotices(deps, { kind }, { limit: ON_A_PAGE, cursor });
    const content = <Notices {...{ kind, next, items }} rules={await currentRules(deps.pool)} />;
    return { title: kind === undefined ? '公示公告' : NOTICE_KIND_TITLES[kind], content };
  },
});

interface NoticesProps {
  readonly items: readonly ShownNotice[];
  readonly kind: NoticeKind | undefined;
  readonly next: string | undefined;
  readonly rules: Rules;
}

function Notices({ items, kind, next, rules }: NoticesProps): VNode {
  const more = new URLSearchParams({ ...(kind && { kind }), ...(next && { cursor: next }) });
  return (
    <>
      <h1>公示公告</h1>
      <Windows rules={rules} />
      <nav aria-label="公示种类" class="tabs">
        <ul>
          <Tab address="/notices" name="全部" current={kind === undefined} />
          {noticeKinds.map((one) => (
            <Tab key={one} address={`/notices?kind=${one}`} name={NOTICE_KIND_TITLES[one]} current={kind === one} />
          ))}
        </ul>
      </nav>
      {items.length === 0 ? <p>暂时没有。</p> : <List items={items} />}
      {next !== undefined && (
        <p class="actions">
          <a class="button plain" href={`/notices?${more.toString()}`}>
            更早的
          </a>
        </p>
      )}
    </>
  );
}

function List({ items }: { readonly items: readonly ShownNotice[] }): VNode {
  return (
    <ul class="list">
      {items.map(({ id, kind, title, status, publishedAt }) => (
        <li key={id}>
          <a href={`/notices/${encodeURIComponent(id)}`}>{title}</a>
          <p class="faint">
            {`${NOTICE_KIND_TITLES[kind]} · ${NOTICE_STATUS_TITLES[status]} · `}
            <Moment at={publishedAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Tab({
  address,
  name,
  current,
}: {
  readonly address: string;
  readonly name: string;
  readonly current: boolean;
}): VNode {
  return (
    <li>
      <a href={address} aria-current={current ? 'page' : undefined}>
        {name}
      </a>
    </li>
  );
}

/** Before a unit is named, it may speak; how long a notice is shown. */
export function Windows({ rules }: { readonly rules: Rules }): VNode {
  const { objection, display } = rules.policy.duties;
  return (
    <p class="faint">
      {`公开通报发布前，被通报单位有 ${budgetWords(objection.limit)}申辩期，申辩由会客厅办公室审定；发布后展示 ${budgetWords(display.limit)}，更正另发、不改原文。所有公示不含个人信息。`}
    </p>
  );
}
