import { z } from 'zod';
import { isClosingEarned } from '../../../editions';
import { act } from '../act';
import { reasonText } from '../../../decider/act-parts';
import { appellantWordSchema } from '../appellant-word';
import { isGated } from '../../follows/gates';
import type { Actor } from '../../../people/people';
import { refuse } from '../../../decider/refusal';

export const withdraw = act({
  name: 'withdraw',
  title: '撤回',
  description:
    '诉求人撤回诉求，本件办结；已经作出的通报和问责不因撤回而消失。由办公室代为撤回的，须记录诉求人的表示（appellantWord）；“三个不放过”的渠道只能由诉求人撤回。',
  roles: ['appellant', 'upstream', 'office', 'operator'],
  when: 'open',
  body: z.strictObject({ reason: reasonText, appellantWord: appellantWordSchema.optional() }),
  example: { reason: '问题已自行解决' },
  exampleNow: (_state, { by }) =>
    isOwnWord(by)
      ? { reason: '问题已自行解决' }
      : { reason: '问题已自行解决', appellantWord: { how: 'phone' as const, note: '问题已经解决，不用办了' } },
  ready: (state, { by, rules }) =>
    !isOwnWord(by) && isGated(state, rules)
      ? refuse('gate-shut', '三个不放过：本渠道的诉求只能由诉求人本人撤回')
      : undefined,
  decide: (_state, { reason, appellantWord }, { by, rules }) => {
    if (!isOwnWord(by) && appellantWord === undefined && isClosingEarned(rules)) {
      return refuse('appellant-word-missing', '代诉求人撤回须记录诉求人的表示：以何种方式、说了什么');
    }
    return [{ type: 'withdrawn', body: { reason, ...(appellantWord && { appellantWord }) }, by }];
  },
});

/** The appellant's own, or by the platform that speaks for them. */
function isOwnWord({ role }: Pick<Actor, 'role'>): boolean {
  return role === 'appellant' || role === 'upstream';
}
