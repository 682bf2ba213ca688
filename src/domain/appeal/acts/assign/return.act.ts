import { z } from 'zod';
import { addBudget } from '../../../calendar/due';
import { act } from '../act';
import { evidence, reasonText, SAMPLE_EVIDENCE } from '../../../decider/act-parts';
import { isKept } from '../../follows/kept';
import { unlessLead } from '../unless-lead';
import { refuse } from '../../../decider/refusal';

export const returnCase = act({
  name: 'return',
  title: '退单',
  description: '不属于本单位职责的，在一个工作日内附依据退回；办公室第二次裁定为最终裁定。',
  roles: ['unit'],
  when: ['awaiting-signature'],
  body: z.strictObject({ reason: reasonText, evidence }),
  example: { reason: '该路段由区城管部门管养，附职责分工文件', evidence: [SAMPLE_EVIDENCE] },
  ready: (state, context) => {
    const { policy, calendar } = context.rules;
    const fault = unlessLead(state, context);
    if (fault) return fault;
    if (isKept(state, context.rules))
      return refuse('not-returnable', '提级办的事项只研究怎么办，不研究办不办，不得退单');
    if (state.cannotReturn || state.returns >= policy.returns)
      return refuse('not-returnable', '已裁定或现场交办，不得再退');
    const until = addBudget(calendar, state.dispatchedAt ?? context.now, policy.returnWindow);
    return context.now > until ? refuse('return-window-passed', '已过退单时限') : undefined;
  },
  decide: (state, body, { by }) =>
    body.evidence.length === 0
      ? refuse('evidence-missing', '退单须附依据')
      : [{ type: 'returned', body: { unit: state.lead ?? '', ...body }, by }],
});
