import { z } from 'zod';
import { plainText } from '../../../text';
import { act } from '../act';
import { reasonText } from '../../../decider/act-parts';
import { refuse } from '../../../decider/refusal';

export const contest = act({
  name: 'contest',
  title: '申诉剔除',
  description: '单位对本件的一条记分提出申诉，由办公室审定；成立的以相反记分冲销。',
  roles: ['unit'],
  when: 'any',
  body: z.strictObject({ entry: plainText(20).describe('记分编号，如 P12'), reason: reasonText }),
  example: { entry: 'P12', reason: '当日停电，系统无法登录' },
  exampleNow: ({ points }, { by }) => {
    const own = points.find((one) => one.unit === by.unit && one.reverses === undefined && !one.contested);
    return { entry: own?.id ?? '', reason: '当日停电，系统无法登录' };
  },
  ready: (state, { by }) => {
    const own = state.points.filter((one) => one.unit === by.unit && one.reverses === undefined);
    if (own.length === 0) return refuse('no-such-entry', '没有这条本单位的记分');
    return own.every(({ contested }) => contested) ? refuse('already-contested', '本单位的记分都已申诉过') : undefined;
  },
  decide: (state, body, { by }) => {
    const entry = state.points.find((one) => one.id === body.entry && one.reverses === undefined);
    if (entry === undefined || entry.unit !== by.unit) return refuse('no-such-entry', '没有这条本单位的记分');
    if (entry.contested) return refuse('already-contested', '这条记分已经申诉过');
    return [{ type: 'contested', body, by }];
  },
});
