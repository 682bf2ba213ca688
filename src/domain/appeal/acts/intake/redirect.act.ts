import { z } from 'zod';
import { plainText } from '../../../text';
import { act } from '../act';
import { reasonText } from '../../../decider/act-parts';
import { refuse } from '../../../decider/refusal';

export const redirect = act({
  name: 'redirect',
  title: '告知其他途径',
  description: '不属于受理范围的，说明理由并告知正确途径，本件办结。',
  roles: ['office'],
  when: ['awaiting-theme', 'awaiting-judgement', 'awaiting-supplement'],
  body: z.strictObject({ destination: plainText(200), reason: reasonText }),
  example: { destination: '受理该案的人民法院', reason: '法院已立案审理' },
  ready: ({ stage }) => (stage === 'handle' ? refuse('wrong-stage', '已受理交办的事项，不能改告其他途径') : undefined),
  decide: (_state, body, { by }) => [{ type: 'redirected', body: { ...body, byDefault: false }, by }],
});
