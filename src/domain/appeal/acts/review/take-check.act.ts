import { z } from 'zod';
import { campaignIdPattern } from '../../../campaign/campaign-id';
import { act } from '../act';
import { longText } from '../../../decider/act-parts';
import { refuse } from '../../../decider/refusal';
import { checkSteps } from '../../check';

const count = z.number().int().min(0).max(10_000);

const checkNumber = (n: number): string => `check~2026-${String(n).padStart(4, '0')}`;

export const takeCheck = act({
  name: 'take-check',
  title: '登记带案督查',
  description:
    '本件引出的督查或上门：已派出、有了结果、整改和问责已了结。由活动自己登记；结果供核查、问责时引用，不影响本件期限。',
  roles: ['office', 'supervisor'],
  when: 'any',
  body: z.strictObject({
    check: z.string().regex(campaignIdPattern, '须为活动编号'),
    step: z.enum(checkSteps),
    text: longText.optional(),
    findings: count.optional(),
    items: count.optional(),
    held: count.optional().describe('作出问责决定的事项数'),
  }),
  example: { check: 'check~2026-0001', step: 'opened' },
  exampleNow: ({ checks = [] }) => {
    const known = new Set(checks.map(({ id }) => id));
    let n = 1;
    while (known.has(checkNumber(n))) n += 1;
    return { check: checkNumber(n), step: 'opened' as const };
  },
  decide: ({ checks = [] }, body, { by }) => {
    const known = checks.find(({ id }) => id === body.check);
    if (body.step !== 'opened' && known === undefined)
      return refuse('nothing-to-decide', `本件没有引出 ${body.check}，请先登记派出`);
    if (known !== undefined && checkSteps.indexOf(body.step) <= checkSteps.indexOf(known.step))
      return refuse('already-answered', '这一步已经登记');
    return [{ type: 'checked', body, by }];
  },
});
