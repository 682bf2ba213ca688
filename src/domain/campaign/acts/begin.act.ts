import { z } from 'zod';
import { RULES } from '../../people/people';
import { refuse } from '../../decider/refusal';
import { campaignAct } from './act';
import { giveUp, quorumFault } from '../reactions';
import type { CampaignState } from '../state';
import { ruleOf } from '../tasks';

export const begin = campaignAct({
  name: 'begin',
  title: '开始实施',
  description: '结束筹备，开始实施；没有答复的邀请按模板处理；由名录提出的对象和人员视为已经确认。',
  roles: ['office', 'operator'],
  when: ['preparing'],
  body: z.strictObject({}),
  example: {},
  decide: (state, _body, { by }) => {
    const fault = quorumFault(state);
    if (fault?.type === 'called-off') return refuse('quorum-missing', fault.body.reason);
    const confirmed = confirmations(state).map((follow) => ({ ...follow, by }));
    const known = new Set(confirmed.map(({ body }) => body.task));
    const without = giveUp(state, 'prepare')
      .filter(({ body }) => !('task' in body && known.has(body.task)))
      .map((follow) => ({ ...follow, by: RULES }));
    return [...confirmed, ...without, { type: 'begun', body: { byDefault: false }, by }];
  },
});

/** Whoever begins it has looked at whom the registry proposed. */
function confirmations(state: CampaignState) {
  return state.tasks.flatMap((task) => {
    const { when, outcomes } = ruleOf(state, task);
    const [first] = outcomes;
    if (when !== 'proposed' || task.waiting === undefined || first === undefined) return [];
    const body = { task: task.id, outcome: first.id, byDefault: false, answers: [], evidence: [] };
    return [{ type: 'task-done' as const, body }];
  });
}
