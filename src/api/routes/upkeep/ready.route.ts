import { z } from 'zod';
import { readiness } from '../../../use-cases/upkeep/readiness';
import { get } from '../../route';

const readinessSchema = z
  .strictObject({
    status: z.enum(['ready', 'not-ready']),
    store: z.boolean(),
    engine: z.boolean(),
    worker: z.boolean().describe('有活着的工作进程领取任务，停了十秒内看得出；没有时诉求照常登记，动作要等它恢复'),
  })
  .meta({ id: 'Readiness' });

export const readyRoute = get('/readyz', {
  id: 'ready',
  tag: '运行',
  title: '可以接待',
  description: '数据库和流程引擎都应答时才是 200；worker 只作说明：没有工作进程时仍可登记诉求，不应停止接待。',
  roles: 'public',
  isProbe: true,
  answers: { 200: { title: '可以', schema: readinessSchema }, 503: { title: '还不可以', schema: readinessSchema } },
  async handle(_call, deps) {
    const answers = await readiness(deps);
    const ready = answers.store && answers.engine;
    const body = { status: ready ? 'ready' : 'not-ready', ...answers };
    return { status: ready ? 200 : 503, body, ...(ready ? {} : { headers: { 'Retry-After': '5' } }) };
  },
});
