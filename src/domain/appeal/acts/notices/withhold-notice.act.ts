import { z } from 'zod';
import { plainText } from '../../../text';
import { act } from '../act';
import { reasonText } from '../../../decider/act-parts';
import { findNotice } from './notice-of';
import { refuse } from '../../../decider/refusal';

export const withholdNotice = act({
  name: 'withhold-notice',
  title: '不予发布',
  description: '发布前决定不予发布，写明理由。',
  roles: ['office'],
  when: 'any',
  body: z.strictObject({ notice: plainText(80), reason: reasonText }),
  example: { notice: '2026-000001-N1', reason: '已当场整改' },
  exampleNow: ({ notices }) => {
    const unpublished = notices.find(({ status }) => status === 'draft' || status === 'objected');
    return { notice: unpublished?.id ?? '', reason: '已当场整改' };
  },
  ready: ({ notices }) => {
    if (notices.length === 0) return refuse('no-such-notice', '没有这件通报');
    return notices.some(({ status }) => status === 'draft' || status === 'objected')
      ? undefined
      : refuse('notice-settled', '通报已经发布或了结');
  },
  decide: (state, { notice, reason }, { by }) => {
    const found = findNotice(state, notice);
    if (found === undefined) return refuse('no-such-notice', '没有这件通报');
    if (found.status !== 'draft' && found.status !== 'objected') return refuse('notice-settled', '通报已经发布或了结');
    return [{ type: 'notice-withheld', body: { id: notice, reason }, by }];
  },
});
