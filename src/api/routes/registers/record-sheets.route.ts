import { z } from 'zod';
import { recordKinds } from '../../../domain/record/kinds';
import { MEDIA_TYPES, MOST_BYTES } from '../../../intake/formats';
import { RECORD_EDITORS, RECORD_READERS } from '../../../use-cases/registers/record-roles';
import { importRecords, recordImportSchema, recordWorkbook } from '../../../use-cases/registers/record-sheets';
import { callerOf, get, post } from '../../route';
import { uploadSchema } from '../../upload';

const params = z.strictObject({ kind: z.enum(recordKinds.map(({ id }) => id)) });
const tag = '名录';

export const exportRecordsRoute = get('/v1/records/{kind}/workbook', {
  id: 'exportRecords',
  tag,
  title: '导出名录',
  description: '一种名录的全部在用记录（xlsx），改好可原样导入。',
  roles: RECORD_READERS,
  params,
  answers: { 200: { title: '文件', mediaType: MEDIA_TYPES.xlsx } },
  problems: [404],
  async handle({ params: { kind } }, deps) {
    const headers = {
      'Content-Type': MEDIA_TYPES.xlsx,
      'Content-Disposition': `attachment; filename="${kind}.xlsx"`,
    };
    return { headers, body: await recordWorkbook(deps, kind) };
  },
});

export const importRecordsRoute = post('/v1/records/{kind}/workbook', {
  id: 'importRecords',
  tag,
  title: '导入名录',
  description:
    '内容即文件本身（.xlsx 或 CSV），列与导出的相同；有一处错误则一行也不导入，并逐行逐列说明。同一文件再次提交不改变任何内容。',
  roles: RECORD_EDITORS,
  params,
  body: uploadSchema,
  query: z.strictObject({
    dryRun: z.enum(['true', 'false']).optional().meta({ description: '只检查，不导入' }),
  }),
  upload: { mediaTypes: Object.values(MEDIA_TYPES), mostBytes: MOST_BYTES },
  answers: { 200: { title: '结果', schema: recordImportSchema } },
  problems: [404, 409],
  async handle(call, deps) {
    const asked = { kind: call.params.kind, isTrial: call.query.dryRun === 'true' };
    return { body: await importRecords(deps, callerOf(call).actor.id, call.body, asked) };
  },
});
