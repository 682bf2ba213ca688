import { z } from 'zod';
import { act } from '../act';
import { reasonText } from '../../../decider/act-parts';

export const judge = act({
  name: 'judge',
  title: '研判',
  description: '判断诉求是否合法、合理；有一项不成立的，说明理由后不予受理。',
  roles: ['office'],
  when: ['awaiting-judgement'],
  body: z.strictObject({ lawful: z.boolean(), reasonable: z.boolean(), reason: reasonText }),
  example: { lawful: true, reasonable: true, reason: '事实清楚，属于受理范围' },
  decide: (_state, body, { by }) => [
    { type: 'judged', body: { ...body, accepted: body.lawful && body.reasonable, byDefault: false }, by },
  ],
});
