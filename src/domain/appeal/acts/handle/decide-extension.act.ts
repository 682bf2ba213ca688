import { z } from 'zod';
import { act } from '../act';
import { reasonText } from '../../../decider/act-parts';
import { faultOfExtension } from '../../limits/extension';
import { refuse } from '../../../decider/refusal';

export const decideExtension = act({
  name: 'decide-extension',
  title: '审批延期',
  description: '批准或不批准延期申请；结果告知诉求人。',
  roles: ['office'],
  when: ['handling', 'paused', 'awaiting-supplement'],
  body: z.strictObject({
    grant: z.boolean(),
    days: z.number().int().min(1).max(60).optional().describe('批准的工作日，未填按申请'),
    reason: reasonText,
  }),
  example: { grant: true, days: 5, reason: '检测周期属实' },
  exampleNow: (state, context) => {
    const isPossible = faultOfExtension(state, state.extensionAsked?.days ?? 0, context, 'decided') === undefined;
    return { grant: isPossible, reason: isPossible ? '检测周期属实' : '期限不能再延' };
  },
  ready: (state) =>
    state.extensionAsked === undefined ? refuse('nothing-to-decide', '没有待审批的延期申请') : undefined,
  decide: (state, body, context) => {
    const days = body.days ?? state.extensionAsked?.days ?? 0;
    // It was asked for in time, so the decision may come after the limit.
    const fault = body.grant ? faultOfExtension(state, days, context, 'decided') : undefined;
    if (fault) return fault;
    return [
      {
        type: 'extension-decided',
        body: { granted: body.grant, days, reason: body.reason, byDefault: false },
        by: context.by,
      },
    ];
  },
});
