import { z } from 'zod';
import { act } from '../act';
import { reasonText } from '../../../decider/act-parts';

export const pause = act({
  name: 'pause',
  title: '暂停计时',
  description: '等待法定程序等客观原因时由办公室暂停计时，须写明依据；期满自动恢复。',
  roles: ['office', 'operator'],
  when: ['handling'],
  body: z.strictObject({ reason: reasonText, basis: reasonText }),
  example: { reason: '等待环评公示', basis: '环境影响评价法' },
  decide: (_state, body, { by }) => [{ type: 'paused', body, by }],
});
