import { z } from 'zod';
import { plainText } from '../../../text';
import { act } from '../act';
import { longText, reasonText } from '../../../decider/act-parts';
import { nextNoticeId } from '../../listing';
import { findNotice } from './notice-of';
import { refuse } from '../../../decider/refusal';

export const reviseNotice = act({
  name: 'revise-notice',
  title: '更正或撤回通报',
  description: '已发布的通报不改写：更正另发一件并关联原件，撤回则撤下原件。',
  roles: ['office'],
  when: 'any',
  body: z.strictObject({
    notice: plainText(80),
    reason: reasonText,
    correction: z.strictObject({ title: plainText(100), text: longText }).optional(),
  }),
  example: { notice: '2026-000001-N1', reason: '单位名称有误', correction: { title: '更正', text: '更正后的内容' } },
  exampleNow: ({ notices }) => {
    const shown = notices.find(({ status }) => status === 'published');
    return { notice: shown?.id ?? '', reason: '单位名称有误', correction: { title: '更正', text: '更正后的内容' } };
  },
  ready: ({ notices }) => {
    if (notices.length === 0) return refuse('no-such-notice', '没有这件通报');
    return notices.some(({ status }) => status === 'published')
      ? undefined
      : refuse('notice-settled', '只能更正或撤回正在展示的通报');
  },
  decide: (state, { notice, reason, correction }, { by }) => {
    const found = findNotice(state, notice);
    if (found === undefined) return refuse('no-such-notice', '没有这件通报');
    if (found.status !== 'published') return refuse('notice-settled', '只能更正或撤回正在展示的通报');
    const archived = { type: 'notice-archived', body: { id: notice, reason }, by } as const;
    if (correction === undefined) return [archived];
    const id = nextNoticeId(state);
    const revised = { id, kind: found.kind, ...(found.unit && { unit: found.unit }), ...correction, revises: notice };
    // The correction comes first: a case whose last matter is the old notice must not end in between.
    return [{ type: 'notice-drafted', body: revised, by }, { type: 'notice-published', body: { id }, by }, archived];
  },
});
