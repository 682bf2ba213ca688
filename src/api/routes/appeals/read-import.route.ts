import { z } from 'zod';
import { IMPORTERS, importSchema, readImport } from '../../../use-cases/imports/read-import';
import { callerOf, get } from '../../route';

export const readImportRoute = get('/v1/imports/{id}', {
  id: 'readImport',
  tag: '诉求',
  title: '批量导入的进度',
  roles: IMPORTERS,
  params: z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/) }),
  answers: { 200: { title: '进度', schema: importSchema } },
  problems: [404],
  handle: async (call, deps) => ({ body: await readImport(deps, callerOf(call), call.params.id) }),
});
