import { z } from 'zod';
import { plainText } from '../../../text';
import { act } from '../act';
import { reasonText } from '../../../decider/act-parts';
import { findDuty } from '../../limits/duties';
import { refuse } from '../../../decider/refusal';

export const decideContest = act({
  name: 'decide-contest',
  title: '审定申诉剔除',
  description: '申诉成立的以相反记分冲销，原记分保留。',
  roles: ['office'],
  when: 'any',
  body: z.strictObject({ entry: plainText(20), grant: z.boolean(), reason: reasonText }),
  example: { entry: 'P12', grant: true, reason: '停电属实' },
  exampleNow: (state) => {
    const waiting = state.points.find(({ id }) => findDuty(state, 'decide-contest', id) !== undefined);
    return { entry: waiting?.id ?? '', grant: true, reason: '停电属实' };
  },
  ready: (state) =>
    state.duties.some(({ kind }) => kind === 'decide-contest')
      ? undefined
      : refuse('nothing-to-decide', '没有待审定的申诉'),
  decide: (state, { entry, grant, reason }, { by }) =>
    findDuty(state, 'decide-contest', entry) === undefined
      ? refuse('nothing-to-decide', '没有待审定的申诉')
      : [{ type: 'contest-decided', body: { entry, granted: grant, reason, byDefault: false }, by }],
});
