import { z } from 'zod';
import { startOfDay } from '../../../calendar/instant';
import { evidence, reasonText, SAMPLE_EVIDENCE } from '../../../decider/act-parts';
import { refuse } from '../../../decider/refusal';
import { findDuty } from '../../limits/duties';
import { act } from '../act';

export const checkMechanism = act({
  name: 'check-mechanism',
  title: '查验长效机制',
  description: '长效机制施行以后，办公室或企业服务中心查验是否落实：落实的附证据，没有落实的按规则重新打开，再办一轮。',
  roles: ['office', 'centre'],
  when: ['closed'],
  body: z.strictObject({ holds: z.boolean().describe('是否落实'), reason: reasonText, evidence: evidence.optional() }),
  example: { holds: true, reason: '台账齐全，按月巡检', evidence: [SAMPLE_EVIDENCE] },
  ready: (state, { now }) => {
    const { mechanismTerms } = state;
    if (mechanismTerms === undefined || findDuty(state, 'mechanism-check') === undefined)
      return refuse('nothing-to-decide', '没有待查验的长效机制');
    return now < startOfDay(mechanismTerms.from)
      ? refuse('nothing-to-decide', `长效机制自 ${mechanismTerms.from} 起施行，施行以后查验`)
      : undefined;
  },
  decide: (_state, { holds, reason, evidence: shown = [] }, { by }) =>
    holds && shown.length === 0
      ? refuse('evidence-missing', '查验落实的须附证据')
      : [{ type: 'mechanism-checked', body: { holds, reason, evidence: shown }, by }],
});
