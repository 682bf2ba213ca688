import { z } from 'zod';
import { engineAnswers } from '../../engine/appeals';
import { storeAnswers } from '../../store/store-away';
import { route } from '../route';

const readiness = z
  .strictObject({ status: z.enum(['ready', 'not-ready']), store: z.boolean(), engine: z.boolean() })
  .meta({ id: 'Readiness' });

export const readyRoute = route({
  ...{ method: 'get', path: '/readyz', id: 'ready', tag: '运行', title: '可以接待' },
  description: '数据库和流程引擎都应答时才是 200。',
  roles: 'public',
  answers: { 200: { title: '可以', schema: readiness }, 503: { title: '还不可以', schema: readiness } },
  async handle(_call, { pool, engine }) {
    const [store, answers] = await Promise.all([storeAnswers(pool), engineAnswers(engine)]);
    const ready = store && answers;
    const body = { status: ready ? 'ready' : 'not-ready', store, engine: answers };
    return { status: ready ? 200 : 503, body, ...(ready ? {} : { headers: { 'Retry-After': '5' } }) };
  },
});
