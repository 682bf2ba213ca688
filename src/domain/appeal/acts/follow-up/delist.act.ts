import { z } from 'zod';
import { act } from '../act';
import { reasonText } from '../../../decider/act-parts';
import { isListed } from '../../listing';
import { refuse } from '../../../decider/refusal';

export const delist = act({
  name: 'delist',
  title: '摘牌',
  description: '解除挂牌督办，写明理由；本轮办理继续。',
  roles: ['supervisor'],
  when: 'any',
  body: z.strictObject({ reason: reasonText }),
  example: { reason: '经核查诉求人意见不成立' },
  ready: (state) => (isListed(state) ? undefined : refuse('not-listed', '不在挂牌督办中')),
  decide: (_state, body, { by }) => [{ type: 'delisted', body, by }],
});
