import type { Story } from '../story';

/** G2: the rules have the answer at hand: all six steps within a second. */
export const answerAtOnce: Story = {
  name: 'instant',
  title: '秒批：规则有现成答案，六步一秒走完',
  sample: 'enterprise-platform-2026-0007',
  steps: [
    {
      after: { minutes: 25 },
      by: 'appellant',
      act: 'evaluate',
      body: { contacted: true, solved: true, satisfaction: 'satisfied' },
    },
  ],
};
