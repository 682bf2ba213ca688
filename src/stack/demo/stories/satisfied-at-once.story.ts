import { photo } from '../cast';
import type { Story } from '../story';

/** X10: an ordinary case, from a Monday morning to the end of its reopening window. */
export const satisfiedAtOnce: Story = {
  name: 'satisfied',
  title: '一次办好：公共收益公示，诉求人满意',
  sample: 'hotline-12345-2026-0002',
  steps: [
    {
      after: { minutes: 40 },
      by: 'office',
      act: 'judge',
      body: { lawful: true, reasonable: true, reason: '业主共有部分收益应当公示' },
    },
    { after: { minutes: 20 }, by: 'office', act: 'assign', body: { why: '物业管理职责单位' } },
    { after: { workingHours: 1 }, by: 'lead', act: 'sign' },
    { after: { minutes: 30 }, by: 'lead', act: 'contact', body: { how: 'phone', note: '已说明三日内督促公示' } },
    {
      after: { workdays: 1, at: '10:00' },
      by: 'lead',
      act: 'plan',
      body: { text: '一、调取物业账目；二、责令公示；三、回访。' },
    },
    {
      tell: '物业公司当着业主委员会的面把账目贴上了公示栏。',
      after: { workdays: 1, at: '16:20' },
      by: 'lead',
      act: 'reply',
      body: { result: 'solved', text: '广告和停车收入已在小区公示栏公示。', evidence: [photo('公示栏.jpg')] },
    },
    {
      after: { days: 1, at: '20:15' },
      by: 'appellant',
      act: 'evaluate',
      body: { contacted: true, solved: true, satisfaction: 'satisfied' },
    },
    { tell: '三十天内没有人重新打开，本件归档。', until: 'ended' },
  ],
};
