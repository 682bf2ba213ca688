import { z } from 'zod';
import type { Engine } from '../../../engine/connection';
import { engineAnswers } from '../../../engine/appeals';
import { queueNameOf, workersAsking } from '../../../engine/task-queue';
import type { Pool } from '../../../store/sql/pool';
import { workersPresent } from '../../../store/sql/presence';
import { storeAnswers } from '../../../store/sql/store-away';
import { get } from '../../route';

const readiness = z
  .strictObject({
    status: z.enum(['ready', 'not-ready']),
    store: z.boolean(),
    engine: z.boolean(),
    worker: z.boolean().describe('有活着的工作进程领取任务，停了十秒内看得出；没有时诉求照常登记，动作要等它恢复'),
  })
  .meta({ id: 'Readiness' });

const TIMEOUT_MS = 2_000;

/**
 * Whether a worker lives, which the store sees at once, and asks for work, which the engine forgets after a minute only. An engine or a
 * store that does not answer serves nobody.
 */
async function isWorking(pool: Pool, engine: Engine): Promise<boolean> {
  const now = Date.now();
  const asking = engine.connection.withDeadline(now + TIMEOUT_MS, () => workersAsking(engine, now));
  const present = workersPresent(pool, queueNameOf(engine));
  const counts = await Promise.all([asking, present].map((count) => count.catch(() => 0)));
  return counts.every((count) => count > 0);
}

export const readyRoute = get('/readyz', {
  id: 'ready',
  tag: '运行',
  title: '可以接待',
  description: '数据库和流程引擎都应答时才是 200；worker 只作说明：没有工作进程时仍可登记诉求，不应停止接待。',
  roles: 'public',
  isProbe: true,
  answers: { 200: { title: '可以', schema: readiness }, 503: { title: '还不可以', schema: readiness } },
  async handle(_call, { pool, engine }) {
    const [store, answers, worker] = await Promise.all([
      storeAnswers(pool),
      engineAnswers(engine),
      isWorking(pool, engine),
    ]);
    const ready = store && answers;
    const body = { status: ready ? 'ready' : 'not-ready', store, engine: answers, worker };
    return { status: ready ? 200 : 503, body, ...(ready ? {} : { headers: { 'Retry-After': '5' } }) };
  },
});
