import { z } from 'zod';
import { act } from '../act';
import { evidence, reasonText } from '../act-parts';
import { refuse } from '../refusal';

export const verify = act({
  name: 'verify',
  title: '核查',
  description: '核查答复是否属实：已解决、解释成立、未解决、虚假办结。虚假办结须附证据，并起草公开通报。',
  roles: ['office', 'centre'],
  when: ['awaiting-verification', 'awaiting-session', 'standing'],
  body: z.strictObject({
    finding: z.enum(['solved', 'explained', 'unsolved', 'falsified']),
    reason: reasonText,
    evidence: evidence.optional(),
  }),
  example: { finding: 'solved', reason: '现场查看属实' },
  decide: (state, { finding, reason, evidence: shown = [] }, { by }) => {
    if (finding === 'falsified' && shown.length === 0) return refuse('evidence-missing', '认定虚假办结须附证据');
    const waitsForSession = state.status !== 'awaiting-verification';
    if (waitsForSession && (finding === 'unsolved' || finding === 'falsified')) {
      return refuse('nothing-to-decide', '待会商或挂账的事项，核查只能确认已解决或解释成立');
    }
    // No step is skipped: what no unit ever answered, the session has to give to one (X1).
    if (state.reply === undefined) return refuse('nothing-to-decide', '尚无答复可核查，请由会商交办');
    return [{ type: 'verified', body: { finding, reason, evidence: shown, byDefault: false }, by }];
  },
});
