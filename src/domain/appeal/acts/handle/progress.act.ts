import { z } from 'zod';
import { dayOf } from '../../../calendar/instant';
import { act } from '../act';
import { longText } from '../../../decider/act-parts';
import { faultOfMechanism, mechanismFields, toldMechanism } from '../follow-up/mechanism';
import { unlessLead } from '../unless-lead';
import { refuse } from '../../../decider/refusal';

export const progress = act({
  name: 'progress',
  title: '报告进展',
  description:
    '报告办理进展；挂牌督办期间每周须报。建立长效机制的写入 mechanism，由谁负责、何时施行写入 mechanismTerms（三个不放过）。',
  roles: ['unit'],
  when: ['handling', 'paused', 'awaiting-promise', 'awaiting-mechanism'],
  body: z.strictObject({ text: longText, ...mechanismFields }),
  example: { text: '配件已到货，明日安装。' },
  exampleNow: ({ status }, { now }) => ({
    text: '配件已到货，明日安装。',
    ...(status === 'awaiting-mechanism' && {
      mechanism: '每月巡检一次电梯，结果公示',
      mechanismTerms: { who: '物业服务企业', from: dayOf(now) },
    }),
  }),
  ready: unlessLead,
  decide: (state, given, context) => {
    if (state.status === 'awaiting-mechanism' && given.mechanism === undefined) {
      return refuse('evidence-missing', '正在等待长效机制，请填写 mechanism');
    }
    const fault = faultOfMechanism(state, given, context);
    if (fault) return fault;
    const body = { unit: state.lead ?? '', text: given.text, ...toldMechanism(given) };
    return [{ type: 'progressed', body, by: context.by }];
  },
});
