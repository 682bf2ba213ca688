import { z } from 'zod';
import { act } from '../act';
import { longText } from '../../../decider/act-parts';
import { unlessLead } from '../unless-lead';
import { refuse } from '../../../decider/refusal';

export const progress = act({
  name: 'progress',
  title: '报告进展',
  description: '报告办理进展；挂牌督办期间每周须报。建立长效机制的写入 mechanism（三个不放过）。',
  roles: ['unit'],
  when: ['handling', 'paused', 'awaiting-promise', 'awaiting-mechanism'],
  body: z.strictObject({ text: longText, mechanism: longText.optional() }),
  example: { text: '配件已到货，明日安装。' },
  exampleNow: ({ status }) => ({
    text: '配件已到货，明日安装。',
    ...(status === 'awaiting-mechanism' && { mechanism: '建立月度巡检制度' }),
  }),
  ready: unlessLead,
  decide: (state, { text, mechanism }, { by }) => {
    if (state.status === 'awaiting-mechanism' && mechanism === undefined) {
      return refuse('evidence-missing', '正在等待长效机制，请填写 mechanism');
    }
    const body = { unit: state.lead ?? '', text, ...(mechanism === undefined ? {} : { mechanism }) };
    return [{ type: 'progressed', body, by }];
  },
});
