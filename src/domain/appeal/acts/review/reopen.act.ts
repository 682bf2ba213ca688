import { z } from 'zod';
import { act } from '../act';
import { reasonText } from '../../../decider/act-parts';
import { findDuty } from '../../limits/duties';
import { refuse } from '../../../decider/refusal';
import { reopenedAt } from '../../follows/reopened-at';

export const reopen = act({
  name: 'reopen',
  title: '重新打开',
  description: '办结后三十日内可重新打开一次，开始新一轮办理。',
  roles: ['appellant', 'upstream', 'office'],
  when: ['closed', 'ended'],
  body: z.strictObject({ reason: reasonText }),
  example: { reason: '问题再次出现' },
  ready: (state) => {
    if (state.reopened > 0) return refuse('already-reopened', '已经重新打开过一次');
    const isOpen = findDuty(state, 'reopen-window') !== undefined;
    return isOpen ? undefined : refuse('reopening-window-passed', '重新打开的期限已过');
  },
  decide: (state, { reason }, { by }) => [{ type: 'reopened', body: { reason, to: reopenedAt(state) }, by }],
});
