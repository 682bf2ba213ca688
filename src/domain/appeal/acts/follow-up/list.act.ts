import { z } from 'zod';
import { act } from '../act';
import { reasonText } from '../../../decider/act-parts';
import { isListed } from '../../listing';
import { list as listAnew } from '../../follows/react-follow-up';
import { refuse } from '../../../decider/refusal';

export const list = act({
  name: 'list',
  title: '挂牌督办',
  description: '公开挂牌，开始新一轮办理，每周报告进展。',
  roles: ['supervisor', 'office'],
  when: [
    'awaiting-signature',
    'handling',
    'awaiting-evaluation',
    'awaiting-verification',
    'awaiting-promise',
    'awaiting-mechanism',
  ],
  body: z.strictObject({ reason: reasonText }),
  example: { reason: '群众反映集中，久拖未决' },
  ready: (state) => (isListed(state) ? refuse('already-listed', '已在挂牌督办') : undefined),
  decide: (state, { reason }, { by }) => [{ ...listAnew(state, reason), by }],
});
