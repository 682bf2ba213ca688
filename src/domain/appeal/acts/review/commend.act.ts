import { z } from 'zod';
import { act } from '../act';
import { reasonText, unitText } from '../../../decider/act-parts';
import { refuse } from '../../../decider/refusal';

export const commend = act({
  name: 'commend',
  title: '表扬',
  description: '表扬办理得力的单位：记分并起草表扬通报。',
  roles: ['office', 'supervisor'],
  when: 'any',
  body: z.strictObject({
    unit: unitText.optional(),
    reason: reasonText.describe('写入公开的表扬通报；不要写个人信息'),
  }),
  example: { reason: '当天上门、当天解决' },
  ready: ({ lead, subtasks }) =>
    lead === undefined && subtasks.length === 0 ? refuse('unit-unknown', '还没有单位办理本件') : undefined,
  decide: (state, { unit, reason }, { by }) => {
    const praised = unit ?? state.lead;
    const parties = [state.lead, ...state.subtasks.map((subtask) => subtask.unit)];
    if (praised === undefined || !parties.includes(praised)) return refuse('unit-unknown', '该单位没有办理本件');
    return [{ type: 'commended', body: { unit: praised, reason }, by }];
  },
});
