import { refuse } from '../../decider/refusal';
import { isMember } from '../participants';
import { campaignAct } from './act';
import { findingSchema, foundFacts } from './finding';

export const find = campaignAct({
  name: 'find',
  title: '登记问题',
  description: '走访、检查、巡查中发现的问题：转为诉求、责令整改，或记录在案。',
  roles: ['office', 'operator', 'centre', 'supervisor', 'unit', 'participant'],
  when: ['under-way', 'reporting', 'following'],
  body: findingSchema,
  example: { text: '窗口一次性告知不到位', use: 'rectification', unit: 'housing', target: 'window-3' },
  ready: (state, { by }) =>
    by.role === 'participant' && !isMember(state, by)
      ? refuse('not-your-case', '只有本次活动的人员可以登记问题')
      : undefined,
  decide: (state, given, context) => foundFacts(state, [given], context),
});
