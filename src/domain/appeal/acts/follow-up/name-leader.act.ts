import { z } from 'zod';
import { plainText } from '../../../text';
import { act } from '../act';

export const nameLeader = act({
  name: 'name-leader',
  title: '明确包案领导',
  description: '挂账事项由谁包案、每月研究。',
  roles: ['supervisor'],
  when: ['standing'],
  body: z.strictObject({ leader: plainText(80).describe('领导的职务') }),
  example: { leader: '分管住建的副市长' },
  decide: (_state, { leader }, { by }) => [{ type: 'leader-named', body: { leader }, by }],
});
