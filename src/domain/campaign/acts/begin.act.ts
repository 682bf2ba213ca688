import { z } from 'zod';
import { RULES } from '../../people/people';
import { refuse } from '../../decider/refusal';
import { campaignAct } from './act';
import { giveUp, quorumFault } from '../reactions';

export const begin = campaignAct({
  name: 'begin',
  title: '开始实施',
  description: '结束筹备，开始实施；没有答复的邀请按模板处理。',
  roles: ['office', 'operator'],
  when: ['preparing'],
  body: z.strictObject({}),
  example: {},
  decide: (state, _body, { by }) => {
    const fault = quorumFault(state);
    if (fault?.type === 'called-off') return refuse('quorum-missing', fault.body.reason);
    const without = giveUp(state, 'prepare').map((follow) => ({ ...follow, by: RULES }));
    return [...without, { type: 'begun', body: { byDefault: false }, by }];
  },
});
