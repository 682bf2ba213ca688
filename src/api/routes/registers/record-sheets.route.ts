import { z } from 'zod';
import { recordIdSchema } from '../../../domain/record/fields';
import {
  recordKind,
  recordKinds,
  recordSchema,
  withRegistryNames,
  type RecordKind,
} from '../../../domain/record/kinds';
import { faultsOfRecord } from '../../../domain/record/sense';
import { FileFault } from '../../../intake/file-fault';
import { MEDIA_TYPES, MOST_BYTES, type Format } from '../../../intake/formats';
import { readRows } from '../../../intake/read-rows';
import { oneACell, type CellFault } from '../../../intake/read-table';
import { recordBook, recordRows, type RecordRow } from '../../../intake/record-sheet';
import { allRecords, saveRecords } from '../../../store/registers/records.repository';
import { chinese } from '../../../use-cases/chinese';
import type { ApiDeps } from '../../deps';
import { notFound, Problem } from '../../problem';
import { knownTo, type NamedRecord } from '../../../use-cases/registers/validate-record';
import { callerOf, get, post } from '../../route';
import { uploadSchema, type Upload } from '../../upload';
import { RECORD_EDITORS, RECORD_READERS } from '../../../use-cases/registers/record-roles';

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
  async handle({ params: { kind } }, { pool }) {
    const found = kindOf(kind);
    const headers = {
      'Content-Type': MEDIA_TYPES.xlsx,
      'Content-Disposition': `attachment; filename="${found.id}.xlsx"`,
    };
    return { headers, body: await recordBook(found, await allRecords(pool, found.id)) };
  },
});

const report = z
  .strictObject({
    imported: z.boolean(),
    rows: z.number().int(),
    changed: z.number().int().describe('其中新增或有变化的'),
    errors: z.array(z.strictObject({ row: z.number().int(), column: z.string(), message: z.string() })),
  })
  .meta({ id: 'RecordImport', description: '导入结果：有一处错误则一行也不导入' });

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
  answers: { 200: { title: '结果', schema: report } },
  problems: [404, 409],
  async handle(call, deps) {
    const kind = kindOf(call.params.kind);
    const { records, faults } = await understood(deps, kind, call.body);
    const rows = records.length;
    if (faults.length > 0 || call.query.dryRun === 'true') {
      return { body: { imported: false, rows, changed: 0, errors: faults } };
    }
    const by = callerOf(call).actor.id;
    const changed = await saveRecords(
      deps.pool,
      records.map(({ id, body }) => ({ kind: kind.id, id, body, by })),
    );
    return { body: { imported: true, rows, changed, errors: [] } };
  },
});

function kindOf(id: string): RecordKind {
  const found = recordKind(id);
  if (found === undefined) throw notFound();
  return found;
}

interface Understood {
  readonly records: readonly NamedRecord[];
  readonly faults: CellFault[];
}

async function understood(deps: ApiDeps, kind: RecordKind, { mediaType, bytes }: Upload): Promise<Understood> {
  const format: Format = mediaType === MEDIA_TYPES.csv ? 'csv' : 'xlsx';
  const read = await readRows(format, bytes).catch((error: unknown) => {
    throw error instanceof FileFault ? new Problem('file-unreadable', error.message) : error;
  });
  const { rows, faults } = recordRows(kind, read.rows);
  const checked = rows.map((row) => ({ ...row, ...shapeOf(kind, row) }));
  const records = checked.flatMap(({ id, record }) => (record === undefined ? [] : [{ id, body: record }]));
  const known = await knownTo(deps, kind, records);
  const titles = new Map(kind.fields.map(({ id, title }) => [id, title]));
  const senseless = checked.flatMap(({ row, id, record }) =>
    (record === undefined ? [] : faultsOfRecord(kind, { id, body: record }, known)).map(({ field, message }) => ({
      row,
      column: titles.get(field) ?? field,
      message,
    })),
  );
  const all = [...faults, ...checked.flatMap((one) => one.faults), ...repeated(rows), ...senseless];
  return { records, faults: oneACell(all) };
}

/** The record a row says, or what is wrong with its shape. */
function shapeOf(kind: RecordKind, { row, id, body }: RecordRow) {
  const titles = new Map(kind.fields.map((field) => [field.id, field.title]));
  const shape = z.strictObject({ id: recordIdSchema, body: recordSchema(kind) }).safeParse({ id, body }, chinese);
  const faults = (shape.error?.issues ?? []).map(({ path, message }) => ({
    row,
    column: path[0] === 'id' ? '编号' : (titles.get(String(path[1])) ?? String(path[1])),
    message,
  }));
  return { record: shape.data && withRegistryNames(kind, shape.data.body), faults };
}

function repeated(rows: readonly RecordRow[]): CellFault[] {
  return rows
    .filter(({ id }, index) => rows.findIndex((other) => other.id === id) < index)
    .map(({ row }) => ({ row, column: '编号', message: '编号重复' }));
}
