import { z } from 'zod';
import { MEDIA_TYPES, MOST_BYTES } from '../../../intake/formats';
import { importAppeals, tryImport } from '../../../use-cases/imports/import-appeals';
import { IMPORTERS, importSchema, importView } from '../../../use-cases/imports/read-import';
import { callerOf, post } from '../../route';
import { uploadSchema } from '../../upload';

const report = z
  .strictObject({
    valid: z.boolean().describe('可以导入'),
    rows: z.number().int(),
    fresh: z.number().int().describe('其中将新登记的'),
    errors: z.array(z.strictObject({ row: z.number().int(), column: z.string(), message: z.string() })),
  })
  .meta({ id: 'ImportReport', description: '试导入的结果：逐行逐列列出全部错误' });

export const importAppealsRoute = post('/v1/imports', {
  id: 'importAppeals',
  tag: '诉求',
  title: '批量导入诉求',
  description:
    '内容即文件本身（.xlsx 或 CSV，最多 5000 行、10 MB），列与模板相同。有一处错误则一行也不导入。同一文件再次提交不改变任何内容。',
  roles: IMPORTERS,
  query: z.strictObject({
    dryRun: z.enum(['true', 'false']).optional().meta({ description: '只检查，不导入' }),
  }),
  upload: { mediaTypes: Object.values(MEDIA_TYPES), mostBytes: MOST_BYTES },
  body: uploadSchema,
  answers: {
    202: { title: '已全部登记，流程正在启动', schema: importSchema },
    200: { title: '早已导入的同一文件，或试导入的结果', schema: z.union([importSchema, report]) },
  },
  problems: [409],
  async handle(call, deps) {
    const principal = callerOf(call);
    if (call.query.dryRun === 'true') {
      const { rows, fresh, errors } = await tryImport(deps, principal, call.body);
      return { body: { valid: errors.length === 0, rows, fresh, errors } };
    }
    const { progress, isNew } = await importAppeals(deps, principal, call.body);
    const headers = { Location: `/v1/imports/${progress.id}` };
    return { status: isNew ? 202 : 200, headers, body: importView(progress) };
  },
});
