import { z } from 'zod';
import { listEdits, registryActs, registryKinds } from '../../../store/rules/registry.repository';
import { rfc3339, timeOf } from '../../../use-cases/shapes';
import { get } from '../../route';

const edit = z
  .strictObject({
    kind: z.enum(registryKinds),
    revision: z.number().int(),
    act: z.enum(registryActs),
    subject: z.string(),
    by: z.strictObject({ role: z.string(), id: z.string() }),
    reason: z.string(),
    at: rfc3339,
  })
  .meta({ id: 'RegistryEdit', description: '一次修改：谁、何时、为什么，在哪一版之后' });

const USUAL = 50;

export const listEditsRoute = get('/v1/registry/edits', {
  id: 'listRegistryEdits',
  tag: '登记簿',
  title: '修改记录',
  description: '一类登记的每次修改，最新的在前；第 n 次修改在读到 n-1 的基础上作出。',
  roles: ['office', 'supervisor', 'operator'],
  query: z.strictObject({
    kind: z.enum(registryKinds),
    limit: z.coerce.number().int().min(1).max(200).optional(),
    cursor: z.coerce.number().int().min(1).max(999_999_999).optional().meta({ description: '上一页的 next' }),
  }),
  answers: {
    200: { title: '修改记录', schema: z.strictObject({ items: z.array(edit), next: z.string().optional() }) },
  },
  async handle({ query: { kind, limit = USUAL, cursor } }, { pool }) {
    const found = await listEdits(pool, { kind, before: cursor, limit: limit + 1 });
    const items = found.slice(0, limit).map(({ at, ...one }) => ({ ...one, at: timeOf(at.getTime()) }));
    const last = items.at(-1);
    const next = found.length > limit && last !== undefined ? { next: String(last.revision) } : {};
    return { body: { items, ...next } };
  },
});
