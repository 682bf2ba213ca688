import { z } from 'zod';
import { longText } from '../../decider/act-parts';
import { refuse } from '../../decider/refusal';
import { isCarriedOut } from '../carried-out';
import { campaignAct } from './act';

export const releaseReport = campaignAct({
  name: 'release-report',
  title: '印发报告',
  description:
    '公开发布或归档报告；可以改写草稿。没有人办理任何事项的只能归档。之后跟踪整改、承诺和反馈，直到全部了结。',
  roles: ['office'],
  when: ['reporting'],
  body: z.strictObject({ how: z.enum(['published', 'filed']), text: longText.optional() }),
  example: { how: 'published' },
  decide: (state, { how, text = state.report?.text ?? '' }, { by }) => {
    if (how === 'published' && !isCarriedOut(state))
      return refuse('nothing-carried-out', '本次活动没有人办理任何事项，报告只能归档，不能公开发布');
    return [{ type: 'report-released', body: { how, byDefault: false, text }, by }];
  },
});
