import { z } from 'zod';
import { act } from '../act';
import type { Rules } from '../../../rules';
import { evidence, reasonText, SAMPLE_EVIDENCE } from '../../../decider/act-parts';
import { refuse, type Refusal } from '../../../decider/refusal';
import type { AppealState } from '../../state';
import { isConfidedToDiscipline } from '../../../editions';

export const transfer = act({
  name: 'transfer',
  title: '移交纪委监委',
  description: '问题严重的连同证据移交纪委监委，诉求照常办理；交办前整件移交的，本件办结，此后只有纪委监委可以查阅。',
  roles: ['office', 'supervisor'],
  when: 'any',
  body: z.strictObject({ reason: reasonText, evidence: evidence.optional(), wholeCase: z.boolean().optional() }),
  example: { reason: '涉嫌弄虚作假', evidence: [SAMPLE_EVIDENCE] },
  ready: ({ transferred }) => (transferred ? refuse('already-answered', '已经移交') : undefined),
  decide: (state, { reason, evidence: shown = [], wholeCase = false }, { by, rules }) => {
    const fault = wholeCase ? faultOfWhole(state) : faultOfClue(shown.length, rules);
    if (fault) return fault;
    return [{ type: 'transferred', body: { reason, evidence: shown, wholeCase }, by }];
  },
});

/** The dossier is the evidence of a whole transfer; a clue has to bring its own (X11). */
function faultOfClue(shown: number, rules: Rules): Refusal | undefined {
  if (shown > 0 || !isConfidedToDiscipline(rules)) return undefined;
  return refuse('evidence-missing', '移交问题线索须附证据');
}

function faultOfWhole({ status, stage }: AppealState): Refusal | undefined {
  if (status === 'closed') return refuse('case-closed', '本件已办结，只能移交问题线索');
  if (stage === 'theme' || stage === 'collect') return undefined;
  return refuse('wrong-stage', '交办以后只移交问题线索，诉求继续办理');
}
