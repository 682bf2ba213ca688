import { z } from 'zod';
import type { ImportProgress } from '../../../store/appeals/imports.repository';
import { rfc3339, timeOf } from '../../../use-cases/shapes';
import type { Caller } from '../../../use-cases/principal';

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

export function importView({
  id,
  format,
  rows,
  fresh,
  registered,
  started,
  at,
}: ImportProgress): z.infer<typeof importSchema> {
  const status = started < rows ? 'starting' : 'done';
  return { id, status, format, rows, fresh, registered, started, at: timeOf(at.getTime()) };
}
