import { z } from 'zod';
import { act } from '../act';
import { longText } from '../../../decider/act-parts';
import { unlessLead } from '../unless-lead';

export const plan = act({
  name: 'plan',
  title: '提交办理方案',
  description: '承办单位写明怎么办、分几步、谁负责。',
  roles: ['unit'],
  when: ['handling'],
  body: z.strictObject({ text: longText }),
  example: { text: '一、现场核实；二、督促物业三日内修复；三、回访。' },
  ready: unlessLead,
  decide: (state, body, { by }) => [{ type: 'planned', body: { unit: state.lead ?? '', ...body }, by }],
});
