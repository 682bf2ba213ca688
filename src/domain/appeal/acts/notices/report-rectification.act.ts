import { z } from 'zod';
import { plainText } from '../../../text';
import { act } from '../act';
import { longText } from '../../../decider/act-parts';
import { findNotice } from './notice-of';
import { refuse } from '../../../decider/refusal';

export const reportRectification = act({
  name: 'report-rectification',
  title: '报告整改',
  description: '被通报单位报告整改结果。',
  roles: ['unit'],
  when: 'any',
  body: z.strictObject({ notice: plainText(80), text: longText }),
  example: { notice: '2026-000001-N1', text: '路灯已修复并建立巡查制度' },
  exampleNow: ({ notices }, { by }) => {
    const own = notices.find(({ unit, publishedAt }) => unit === by.unit && publishedAt !== undefined);
    return { notice: own?.id ?? '', text: '路灯已修复并建立巡查制度' };
  },
  ready: ({ notices }, { by }) => {
    const own = notices.filter(({ unit }) => unit !== undefined && unit === by.unit);
    if (own.length === 0) return refuse('no-such-notice', '没有涉及本单位的通报');
    return own.some(({ publishedAt }) => publishedAt !== undefined)
      ? undefined
      : refuse('notice-settled', '通报尚未发布');
  },
  decide: (state, { notice, text }, { by }) => {
    const found = findNotice(state, notice);
    if (found?.unit === undefined || found.unit !== by.unit)
      return refuse('no-such-notice', '没有这件涉及本单位的通报');
    if (found.publishedAt === undefined) return refuse('notice-settled', '通报尚未发布');
    return [{ type: 'rectification-reported', body: { id: notice, text }, by }];
  },
});
