import type { Template } from './template';

/** The city's common ladder for rectification and promises (P2); a template may have its own. */
export const commonLadder: Template['ladder'] = {
  rectify: { amount: 15, unit: 'working-days' },
  verify: { amount: 5, unit: 'working-days' },
  'supervision-1': { amount: 3, unit: 'working-days' },
  'supervision-2': { amount: 3, unit: 'working-days' },
  accountability: { amount: 10, unit: 'working-days' },
};
