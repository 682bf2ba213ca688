import { z } from 'zod';
import { longText } from '../../decider/act-parts';
import { campaignAct } from './act';

export const releaseReport = campaignAct({
  name: 'release-report',
  title: '印发报告',
  description: '公开发布或归档报告；可以改写草稿。之后跟踪整改、承诺和反馈，直到全部了结。',
  roles: ['office'],
  when: ['reporting'],
  body: z.strictObject({ how: z.enum(['published', 'filed']), text: longText.optional() }),
  example: { how: 'published' },
  decide: ({ report }, { how, text = report?.text ?? '' }, { by }) => [
    { type: 'report-released', body: { how, byDefault: false, text }, by },
  ],
});
