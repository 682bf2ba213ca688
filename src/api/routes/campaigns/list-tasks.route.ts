import { z } from 'zod';
import { CAMPAIGN_PARTIES } from '../../../use-cases/campaigns/load-campaign';
import { readTasks, waitingTaskSchema } from '../../../use-cases/campaigns/read-tasks';
import { callerOf, get } from '../../route';

export const listTasksRoute = get('/v1/tasks', {
  id: 'listTasks',
  tag: '活动',
  title: '等我办的事',
  description: '进行中的活动里等着这个密钥办的任务、整改和承诺，先到期的在前；最近 200 次活动以内。',
  roles: CAMPAIGN_PARTIES,
  answers: { 200: { title: '待办', schema: z.strictObject({ items: z.array(waitingTaskSchema) }) } },
  async handle(call, deps) {
    return { body: { items: await readTasks(deps, callerOf(call)) } };
  },
});
