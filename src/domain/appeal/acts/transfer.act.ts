import { z } from 'zod';
import { act } from '../act';
import { evidence, reasonText } from '../act-parts';
import { refuse, type Refusal } from '../refusal';
import type { AppealState } from '../state';

export const transfer = act({
  name: 'transfer',
  title: '移交纪委监委',
  description: '问题严重的连同证据移交纪委监委；受理前整件移交的，本件办结。',
  roles: ['office', 'supervisor'],
  when: 'any',
  body: z.strictObject({ reason: reasonText, evidence: evidence.optional(), wholeCase: z.boolean().optional() }),
  example: { reason: '涉嫌弄虚作假', evidence: [] },
  decide: (state, { reason, evidence: shown = [], wholeCase = false }, { by }) => {
    if (state.transferred) return refuse('already-answered', '已经移交');
    const fault = wholeCase ? faultOfWhole(state) : undefined;
    if (fault) return fault;
    return [{ type: 'transferred', body: { reason, evidence: shown, wholeCase }, by }];
  },
});

function faultOfWhole({ status, stage }: AppealState): Refusal | undefined {
  if (status === 'closed') return refuse('case-closed', '本件已办结，只能移交问题线索');
  if (stage === 'theme' || stage === 'collect') return undefined;
  return refuse('wrong-stage', '交办以后只移交问题线索，诉求继续办理');
}
