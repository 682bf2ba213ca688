import { z } from 'zod';
import { plainText } from '../../../text';
import { act } from '../act';
import { reasonText } from '../../../decider/act-parts';
import { findNotice } from './notice-of';
import { refuse } from '../../../decider/refusal';

export const objectNotice = act({
  name: 'object-notice',
  title: '提出申辩',
  description: '被通报单位在申辩期内提出申辩，由办公室审定后再发布。',
  roles: ['unit'],
  when: 'any',
  body: z.strictObject({ notice: plainText(80).describe('通报编号'), text: reasonText }),
  example: { notice: '2026-000001-N1', text: '故障因供电中断，已附证明' },
  exampleNow: ({ notices }, { by }) => {
    const own = notices.find(({ unit, status }) => unit === by.unit && status === 'draft');
    return { notice: own?.id ?? '', text: '故障因供电中断，已附证明' };
  },
  ready: ({ notices }, { by }) => {
    const own = notices.filter(({ unit }) => unit !== undefined && unit === by.unit);
    if (own.length === 0) return refuse('no-such-notice', '没有涉及本单位的通报');
    return own.some(({ status }) => status === 'draft') ? undefined : refuse('objection-window-passed', '申辩期已过');
  },
  decide: (state, { notice, text }, { by }) => {
    const found = findNotice(state, notice);
    if (found?.unit === undefined || found.unit !== by.unit)
      return refuse('no-such-notice', '没有这件涉及本单位的通报');
    if (found.status !== 'draft') return refuse('objection-window-passed', '申辩期已过');
    return [{ type: 'notice-objected', body: { id: notice, text }, by }];
  },
});
