import { z } from 'zod';
import { reasonText } from '../../decider/act-parts';
import { refuse } from '../../decider/refusal';
import { campaignAct } from './act';

export const callOff = campaignAct({
  name: 'call-off',
  title: '取消',
  description: '活动不办了，写明理由；已有整改或承诺的不能取消，须办完。',
  roles: ['office', 'operator'],
  when: ['preparing', 'under-way'],
  body: z.strictObject({ reason: reasonText }),
  example: { reason: '与全市大会冲突，下月合并进行' },
  decide: ({ items, findings }, { reason }, { by }) => {
    const owed = items.length > 0 || findings.some(({ use }) => use === 'appeal');
    return owed
      ? refuse('wrong-stage', '已有整改、承诺或转出的诉求，不能取消')
      : [{ type: 'called-off', body: { reason }, by }];
  },
});
