import { z } from 'zod';
import { readEdits, registryEditSchema, registryKind } from '../../../use-cases/registers/registry-edits';
import { pageOf } from '../../params';
import { get } from '../../route';

export const listEditsRoute = get('/v1/registry/edits', {
  id: 'listRegistryEdits',
  tag: '登记簿',
  title: '修改记录',
  description: '一类登记的每次修改，最新的在前；第 n 次修改在读到 n-1 的基础上作出。',
  roles: ['office', 'supervisor', 'operator'],
  query: z.strictObject({
    kind: registryKind,
    limit: z.coerce.number().int().min(1).max(200).optional(),
    cursor: z.coerce.number().int().min(1).max(999_999_999).optional().meta({ description: '上一页的 next' }),
  }),
  answers: { 200: { title: '修改记录', schema: pageOf(registryEditSchema) } },
  async handle({ query: { kind, limit, cursor } }, deps) {
    return { body: await readEdits(deps, kind, { limit, before: cursor }) };
  },
});
