import type { z } from 'zod';
import { campaignAct } from './act';
import type { Preparation } from '../facts';
import { faultOfPreparation } from '../faults';
import { preparationSchema, titledAgenda } from '../opening/parts';

export const prepare = campaignAct({
  name: 'prepare',
  title: '筹备',
  description: '确定主题、日期、方式、对象、单位、人员、议题；没有填的不变，填了的整项替换。',
  roles: ['office', 'operator'],
  when: ['preparing'],
  body: preparationSchema,
  example: { theme: '惠企政策', day: '2026-12-18', units: ['housing'] },
  decide: (state, body, context) => {
    const preparation = givenOf(body);
    const fault = faultOfPreparation(state, preparation, context);
    return fault ?? [{ type: 'prepared', body: preparation, by: context.by }];
  },
});

/** What was given and nothing else: what is left out stays as it was. */
export function givenOf(body: z.output<typeof preparationSchema>): Preparation {
  const agenda = body.agenda && { agenda: titledAgenda(body.agenda) };
  return { ...Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)), ...agenda };
}
