import { z } from 'zod';
import { findImport, type ImportProgress } from '../../../store/appeals/imports.repository';
import { IMPORTERS, importSchema, importView } from './import-view';
import { ownSource, type Principal } from '../../../use-cases/principal';
import { notFound } from '../../problem';
import { callerOf, get } from '../../route';

/** An upstream knows of its own imports only. */
function maySee(principal: Principal, { scope, createdBy }: ImportProgress): boolean {
  const { actor, keyId } = principal;
  const source = ownSource(principal);
  if (actor.role !== 'upstream') return true;
  return source === undefined ? createdBy === keyId : scope === source;
}

export const readImportRoute = get('/v1/imports/{id}', {
  id: 'readImport',
  tag: '诉求',
  title: '批量导入的进度',
  roles: IMPORTERS,
  params: z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/) }),
  answers: { 200: { title: '进度', schema: importSchema } },
  problems: [404],
  async handle(call, { pool }) {
    const progress = await findImport(pool, call.params.id);
    if (progress === undefined || !maySee(callerOf(call), progress)) throw notFound();
    return { body: importView(progress) };
  },
});
