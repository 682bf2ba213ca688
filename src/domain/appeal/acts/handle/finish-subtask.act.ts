import { z } from 'zod';
import { act } from '../act';
import { longText, unitText } from '../../../decider/act-parts';
import { refuse } from '../../../decider/refusal';

export const finishSubtask = act({
  name: 'finish-subtask',
  title: '完成协办任务',
  description: '协办单位报告任务完成；办公室代为了结的须指明单位。',
  roles: ['unit', 'office'],
  when: ['awaiting-signature', 'awaiting-arbitration', 'handling', 'paused'],
  body: z.strictObject({ text: longText, unit: unitText.optional() }),
  example: { text: '规划调整意见已出具' },
  exampleNow: ({ subtasks }, { by }) => {
    const open = subtasks.find(({ finishedAt }) => finishedAt === undefined);
    const forUnit = by.role !== 'unit' && open !== undefined && { unit: open.unit };
    return { text: '规划调整意见已出具', ...forUnit };
  },
  ready: (state, { by }) =>
    state.subtasks.some(({ unit, finishedAt }) => finishedAt === undefined && (by.role !== 'unit' || unit === by.unit))
      ? undefined
      : refuse('no-such-subtask', '没有待完成的协办任务'),
  decide: (state, body, { by }) => {
    const unit = by.role === 'unit' ? (by.unit ?? '') : (body.unit ?? '');
    const subtask = state.subtasks.find((one) => one.unit === unit);
    if (subtask === undefined || subtask.finishedAt !== undefined)
      return refuse('no-such-subtask', '没有待完成的协办任务');
    return [{ type: 'subtask-finished', body: { unit, text: body.text }, by }];
  },
});
