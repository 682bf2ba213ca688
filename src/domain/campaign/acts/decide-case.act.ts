import { z } from 'zod';
import { dayText, faultOfFixedDay, reasonText, unitText } from '../../decider/act-parts';
import { refuse } from '../../decider/refusal';
import { plainText } from '../../text';
import { campaignAct } from './act';
import { isUnit } from '../rules';

export const decideCase = campaignAct({
  name: 'decide-case',
  title: '现场议定',
  description: '对一件议题当场定下谁负责、怎么解决、什么时候解决；诉求随即交办，不得退单。',
  roles: ['office', 'supervisor'],
  when: ['under-way'],
  body: z.strictObject({
    case: plainText(300),
    lead: unitText,
    who: plainText(80).describe('负责人的职务，不写姓名'),
    how: reasonText,
    day: dayText,
  }),
  example: {
    case: 'hotline-12345~2026-0001',
    lead: 'housing',
    who: '分管副局长',
    how: '联合物业现场核查并公示',
    day: '2026-12-31',
  },
  decide: (state, { case: id, ...decision }, { by, now, rules }) => {
    if (state.template.decidesCases !== true) return refuse('use-not-allowed', `${state.template.title}不议定诉求`);
    const found = state.agenda.find((one) => one.id === id);
    if (found === undefined) return refuse('case-not-on-agenda', `${id} 不在议题中`);
    if (found.decision !== undefined) return refuse('already-answered', '这件议题已经议定');
    if (!isUnit(rules, decision.lead)) return refuse('unit-unknown', `没有这个单位：${decision.lead}`);
    return faultOfFixedDay(decision.day, now) ?? [{ type: 'case-decided', body: { case: id, decision }, by }];
  },
});
