import { z } from 'zod';
import { recordIdSchema } from '../../domain/record/fields';
import { recordKind, recordSchema, withRegistryNames, type RecordKind } from '../../domain/record/kinds';
import { faultsOfRecord } from '../../domain/record/sense';
import { FileFault } from '../../intake/file-fault';
import { MEDIA_TYPES, type Format } from '../../intake/formats';
import { readRows } from '../../intake/read-rows';
import { oneACell, type CellFault } from '../../intake/read-table';
import { recordBook, recordRows, type RecordRow } from '../../intake/record-sheet';
import { allRecords, saveRecords } from '../../store/registers/records.repository';
import { chinese } from '../chinese';
import type { UseCaseDeps } from '../deps';
import { Refused, unknownThing } from '../refused';
import { knownTo, type NamedRecord } from './validate-record';

/** A kind of record as a workbook, all of it that is in use. */
export async function recordWorkbook({ pool }: UseCaseDeps, id: string): Promise<Buffer> {
  const kind = kindOf(id);
  return recordBook(kind, await allRecords(pool, kind.id));
}

export const recordImportSchema = z
  .strictObject({
    imported: z.boolean(),
    rows: z.number().int(),
    changed: z.number().int().describe('其中新增或有变化的'),
    errors: z.array(z.strictObject({ row: z.number().int(), column: z.string(), message: z.string() })),
  })
  .meta({ id: 'RecordImport', description: '导入结果：有一处错误则一行也不导入' });

/** A file as it came. */
interface Sheet {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Takes a file of records whole, in one transaction, or none of it, with every fault; a trial only checks. The same file again changes nothing. */
export async function importRecords(
  deps: UseCaseDeps,
  by: string,
  sheet: Sheet,
  { kind: id, isTrial }: { readonly kind: string; readonly isTrial: boolean },
): Promise<z.infer<typeof recordImportSchema>> {
  const kind = kindOf(id);
  const { records, faults } = await understood(deps, kind, sheet);
  const rows = records.length;
  if (faults.length > 0 || isTrial) return { imported: false, rows, changed: 0, errors: faults };
  const changed = await saveRecords(
    deps.pool,
    records.map((record) => ({ kind: kind.id, id: record.id, body: record.body, by })),
  );
  return { imported: true, rows, changed, errors: [] };
}

function kindOf(id: string): RecordKind {
  const found = recordKind(id);
  if (found === undefined) throw unknownThing();
  return found;
}

interface Understood {
  readonly records: readonly NamedRecord[];
  readonly faults: CellFault[];
}

async function understood(deps: UseCaseDeps, kind: RecordKind, { mediaType, bytes }: Sheet): Promise<Understood> {
  const format: Format = mediaType === MEDIA_TYPES.csv ? 'csv' : 'xlsx';
  const read = await readRows(format, bytes).catch((error: unknown) => {
    throw error instanceof FileFault ? new Refused('file-unreadable', error.message) : error;
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
