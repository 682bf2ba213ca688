import { z } from 'zod';
import { act } from '../act';
import { reasonText } from '../../../decider/act-parts';
import { unlessLead } from '../unless-lead';
import { findDuty } from '../../limits/duties';
import { faultOfExtension } from '../../limits/extension';
import { refuse } from '../../../decider/refusal';

export const requestExtension = act({
  name: 'request-extension',
  title: '申请延期',
  description: '到期前申请，只能一次，不超过原期限且不超过二十个工作日。',
  roles: ['unit'],
  when: ['handling'],
  body: z.strictObject({ days: z.number().int().min(1).max(60).describe('工作日'), reason: reasonText }),
  example: { days: 5, reason: '需第三方检测' },
  exampleNow: (state, context) => {
    const isTooLong = faultOfExtension(state, 5, context) !== undefined;
    return { days: isTooLong ? 1 : 5, reason: '需第三方检测' };
  },
  ready: (state, context) => {
    // One day is never too long.
    const fault = unlessLead(state, context) ?? faultOfExtension(state, 1, context);
    if (fault) return fault;
    return findDuty(state, 'decide-extension') ? refuse('already-answered', '延期申请正在审批') : undefined;
  },
  decide: (state, body, context) => {
    const fault = faultOfExtension(state, body.days, context);
    if (fault) return fault;
    return [{ type: 'extension-requested', body: { unit: state.lead ?? '', ...body }, by: context.by }];
  },
});
