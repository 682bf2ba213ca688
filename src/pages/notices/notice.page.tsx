import type { VNode } from 'preact';
import { noticeParams } from '../../api/params';
import { unitName } from '../../domain/registry/duty-list';
import type { Rules } from '../../domain/rules';
import { readNotice, type ShownNotice } from '../../use-cases/notices/notices';
import { currentRules } from '../../store/rules/rules.repository';
import { page } from '../page';
import { Facts, Moment, Words, type FactRow } from '../parts';
import { NOTICE_KIND_TITLES, NOTICE_STATUS_TITLES } from './notice-words';
import { Windows } from './notices.page';

export const noticePage = page({
  method: 'get',
  path: '/notices/{id}',
  id: 'noticePage',
  title: '一件公示',
  params: noticeParams,
  async show({ params }, deps) {
    const notice = await readNotice(deps, params.id);
    return { title: notice.title, content: <Notice notice={notice} rules={await currentRules(deps.pool)} /> };
  },
});

interface NoticeProps {
  readonly notice: ShownNotice;
  readonly rules: Rules;
}

function Notice({ notice, rules }: NoticeProps): VNode {
  const { id, kind, status, title, text, unit, revises, publishedAt, rectifiedAt, archivedAt } = notice;
  const rows: readonly FactRow[] = [
    ['编号', id],
    ['种类', NOTICE_KIND_TITLES[kind]],
    ['状态', NOTICE_STATUS_TITLES[status]],
    ['涉及单位', unit && unitName(rules.dutyList, unit)],
    ['发布', <Moment at={publishedAt} />],
    ['报告整改', rectifiedAt && <Moment at={rectifiedAt} />],
    ['归档', archivedAt && <Moment at={archivedAt} />],
    ['更正的是', revises && <a href={`/notices/${encodeURIComponent(revises)}`}>{revises}</a>],
  ];
  return (
    <article>
      <h1>{title}</h1>
      <p class="lead">
        <Words>{text}</Words>
      </p>
      <Facts rows={rows} look="grid" />
      <Windows rules={rules} />
      <p class="actions">
        <a class="button plain" href="/notices">
          全部公示
        </a>
      </p>
    </article>
  );
}
