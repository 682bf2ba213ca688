import { z } from 'zod';
import { plainText } from '../../../text';
import { act } from '../act';
import { reasonText } from '../../../decider/act-parts';
import { refuse } from '../../../decider/refusal';

const line = z.strictObject({ who: plainText(80).describe('职务，不写姓名'), measure: plainText(200) });

export const holdAccountable = act({
  name: 'hold-accountable',
  title: '问责决定',
  description: '对拟问责记录作出决定：问责的须同时写明直接责任人和领导责任（一案双查），不问责的写明理由。',
  roles: ['supervisor'],
  when: 'any',
  body: z.strictObject({
    id: plainText(80).optional().describe('拟问责记录编号，只有一条待决定时可不填'),
    held: z.boolean(),
    reason: reasonText,
    direct: line.optional(),
    leadership: line.optional(),
  }),
  example: {
    held: true,
    reason: '两次督办未改',
    direct: { who: '经办科室负责人', measure: '批评教育' },
    leadership: { who: '分管副职', measure: '约谈' },
  },
  ready: ({ accountabilities }) =>
    accountabilities.some(({ decidedAt }) => decidedAt === undefined)
      ? undefined
      : refuse('no-such-accountability', '没有待决定的问责记录'),
  decide: (state, { id, held, reason, direct, leadership }, { by }) => {
    const undecided = state.accountabilities.filter((one) => one.decidedAt === undefined);
    const record = undecided.find((one) => id === undefined || one.id === id);
    if (record === undefined) return refuse('no-such-accountability', '没有待决定的问责记录');
    if (held && (direct === undefined || leadership === undefined)) {
      return refuse('evidence-missing', '一案双查：直接责任和领导责任都要写明');
    }
    const lines = { ...(direct && { direct }), ...(leadership && { leadership }) };
    return [{ type: 'held-accountable', body: { id: record.id, held, reason, ...lines }, by }];
  },
});
