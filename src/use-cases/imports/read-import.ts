import { z } from 'zod';
import { findImport, type ImportProgress } from '../../store/imports/imports.repository';
import type { UseCaseDeps } from '../deps';
import { ownSource, type Caller, type Principal } from '../principal';
import { unknownThing } from '../refused';
import { rfc3339, timeOf } from '../shapes';

/** Who may file may file many. */
export const IMPORTERS = ['upstream', 'office', 'centre', 'operator'] as const satisfies readonly Caller[];

export const importSchema = z
  .strictObject({
    id: z.string(),
    status: z.enum(['starting', 'done']),
    format: z.string(),
    rows: z.number().int().describe('文件中的诉求'),
    fresh: z.number().int().describe('其中新登记的；其余早已登记'),
    registered: z.number().int().describe('已落盘的'),
    started: z.number().int().describe('流程已启动的'),
    at: rfc3339,
  })
  .meta({ id: 'Import', description: '一次批量导入的进度' });
export type ShownImport = z.infer<typeof importSchema>;

/** How far an import is. */
export async function readImport({ pool }: UseCaseDeps, principal: Principal, id: string): Promise<ShownImport> {
  const progress = await findImport(pool, id);
  if (progress === undefined || !maySee(principal, progress)) throw unknownThing();
  return importView(progress);
}

/** An upstream knows of its own imports only. */
function maySee(principal: Principal, { scope, createdBy }: ImportProgress): boolean {
  const { actor, keyId } = principal;
  const source = ownSource(principal);
  if (actor.role !== 'upstream') return true;
  return source === undefined ? createdBy === keyId : scope === source;
}

export function importView({ id, format, rows, fresh, registered, started, at }: ImportProgress): ShownImport {
  const status = started < rows ? 'starting' : 'done';
  return { id, status, format, rows, fresh, registered, started, at: timeOf(at.getTime()) };
}
