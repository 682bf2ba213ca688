import { z } from 'zod';
import { plainText } from '../../../text';
import { act } from '../act';
import { reasonText } from '../../../decider/act-parts';
import { isGated } from '../../follows/gates';
import { isListed } from '../../listing';
import { refuse } from '../../../decider/refusal';

export const merge = act({
  name: 'merge',
  title: '并案',
  description: '同一诉求人或同一事项的重复诉求并入主件，共用其结果。',
  roles: ['office'],
  when: ['awaiting-theme', 'awaiting-judgement', 'awaiting-supplement', 'awaiting-assignment'],
  body: z.strictObject({
    into: plainText(200),
    relation: z.enum(['same-appellant', 'same-matter']),
    reason: reasonText,
  }),
  example: { into: 'hotline-12345~0001', relation: 'same-matter', reason: '同一物业公司的同一问题' },
  ready: (state, { rules }) => {
    if (state.stage === 'handle') return refuse('wrong-stage', '已交办的事项，不能并案');
    if (state.stage === 'assign' && isGated(state, rules))
      return refuse('gate-shut', '三个不放过：已受理的不能并入其他事项，可将其他事项并入本件');
    // What is publicly listed has to be answered under its own number (X11).
    return isListed(state) ? refuse('already-listed', '挂牌督办的事项，不能并案') : undefined;
  },
  decide: (state, body, { by }) =>
    body.into === state.id ? refuse('self-merge', '不能并入本件自身') : [{ type: 'merged', body, by }],
});
