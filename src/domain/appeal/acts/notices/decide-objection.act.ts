import { z } from 'zod';
import { plainText } from '../../../text';
import { act } from '../act';
import { reasonText } from '../../../decider/act-parts';
import { findNotice } from './notice-of';
import { refuse } from '../../../decider/refusal';

export const decideObjection = act({
  name: 'decide-objection',
  title: '审定申辩',
  description: '申辩成立的不予发布，不成立的即行发布。',
  roles: ['office'],
  when: 'any',
  body: z.strictObject({ notice: plainText(80), uphold: z.boolean(), reason: reasonText }),
  example: { notice: '2026-000001-N1', uphold: false, reason: '证明与时间不符' },
  exampleNow: ({ notices }) => {
    const objected = notices.find(({ status }) => status === 'objected');
    return { notice: objected?.id ?? '', uphold: false, reason: '证明与时间不符' };
  },
  ready: (state) =>
    state.notices.some(({ status }) => status === 'objected')
      ? undefined
      : refuse('nothing-to-decide', '没有待审定的申辩'),
  decide: (state, { notice, uphold, reason }, { by }) =>
    findNotice(state, notice)?.status === 'objected'
      ? [{ type: 'objection-decided', body: { id: notice, upheld: uphold, reason, byDefault: false }, by }]
      : refuse('nothing-to-decide', '没有待审定的申辩'),
});
