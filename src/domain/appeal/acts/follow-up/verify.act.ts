import { z } from 'zod';
import { act } from '../act';
import { evidence, reasonText, SAMPLE_EVIDENCE } from '../../../decider/act-parts';
import type { FactBodies } from '../../facts';
import { refuse, type Refusal } from '../../../decider/refusal';
import { areGatesShut, isClosingEarned, isCrossingEvidenced } from '../../../editions';
import { mustBeSeenSolved } from '../../follows/gates';
import type { Rules } from '../../../rules';
import type { AppealState } from '../../state';
import { isUnhappy } from '../../follows/unhappy';

export const verify = act({
  name: 'verify',
  title: '核查',
  description:
    '核查答复是否属实：已解决、解释成立、未解决、虚假办结。虚假办结须附证据，并起草公开通报；与诉求人意见不一致的结论也须附证据。“三个不放过”的渠道，诉求人没有确认解决的，只有附证据的“已解决”可以了结。',
  roles: ['office', 'centre'],
  when: ['awaiting-verification', 'awaiting-session', 'standing'],
  body: z.strictObject({
    finding: z.enum(['solved', 'explained', 'unsolved', 'falsified']),
    reason: reasonText,
    evidence: evidence.optional(),
  }),
  example: { finding: 'solved', reason: '现场查看属实', evidence: [SAMPLE_EVIDENCE] },
  // No step is skipped: what no unit ever answered, the session has to give to one (X1).
  ready: ({ reply }) => (reply === undefined ? refuse('nothing-to-decide', '尚无答复可核查，请由会商交办') : undefined),
  decide: (state, { finding, reason, evidence: shown = [] }, { by, rules }) => {
    const fault =
      faultOfGate(state, finding, rules) ??
      faultOfEvidence(state, finding, shown.length, rules) ??
      faultOfMoment(state, finding);
    if (fault) return fault;
    return [{ type: 'verified', body: { finding, reason, evidence: shown, byDefault: false }, by }];
  },
});

type Finding = FactBodies['verified']['finding'];

/** Where nobody has said that it is solved, an explanation does not pass the gate (X15). */
function faultOfGate(state: AppealState, finding: Finding, rules: Rules): Refusal | undefined {
  if (finding !== 'explained' || !areGatesShut(rules) || !mustBeSeenSolved(state, rules)) return undefined;
  return refuse('gate-shut', '没有解决不放过：诉求人没有确认解决的，不能以解释成立了结');
}

/** What accuses the unit, what contradicts the appellant, and what nobody else has shown, has to be shown. */
function faultOfEvidence(state: AppealState, finding: Finding, shown: number, rules: Rules): Refusal | undefined {
  if (shown > 0 || finding === 'unsolved') return undefined;
  const why = finding === 'falsified' ? '认定虚假办结须附证据' : whyShown(state, rules);
  return why === undefined ? undefined : refuse('evidence-missing', why);
}

/** Why a case is not closed by a sentence of whoever verifies it. */
function whyShown(state: AppealState, rules: Rules): string | undefined {
  // Not while unsolved: whoever has seen it solved, in place of the appellant, shows it (X15).
  if (areGatesShut(rules) && mustBeSeenSolved(state, rules)) return '没有解决不放过：查看属实的须附证据';
  if (isCrossingEvidenced(rules) && state.reply?.shown !== true) return '答复没有附证据或依据，了结须附核查的证据';
  return isClosingEarned(rules) && isUnhappy(state) ? '诉求人认为没有解决或不满意，作出相反结论须附证据' : undefined;
}

function faultOfMoment(state: AppealState, finding: Finding): Refusal | undefined {
  const waitsForSession = state.status !== 'awaiting-verification';
  return waitsForSession && (finding === 'unsolved' || finding === 'falsified')
    ? refuse('nothing-to-decide', '待会商或挂账的事项，核查只能确认已解决或解释成立')
    : undefined;
}
