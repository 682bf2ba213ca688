import { z } from 'zod';
import { act } from '../act';
import { unlessLead } from '../unless-lead';
import { findDuty } from '../../limits/duties';
import { dueOfDuty } from '../../limits/limits';

export const sign = act({
  name: 'sign',
  title: '签收',
  description: '承办单位签收交办件；办理期限自交办时起算。',
  roles: ['unit'],
  when: ['awaiting-signature'],
  body: z.strictObject({}),
  example: {},
  ready: unlessLead,
  decide: (state, _body, context) => {
    const handling = findDuty(state, 'handle');
    const due = handling && dueOfDuty(state, handling, context.rules);
    const handleOverdue = due !== undefined && context.now >= due;
    return [{ type: 'signed', body: { unit: state.lead ?? '', handleOverdue }, by: context.by }];
  },
});
