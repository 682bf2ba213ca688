import { createHash } from 'node:crypto';
import { formats, MEDIA_TYPES } from '../../intake/formats';
import type { CellFault } from '../../intake/read-table';
import { titleOf } from '../../intake/columns';
import { startAppeal } from '../../engine/appeals';
import { digestsOf } from '../../store/imports/intake-batch';
import { isSameContent } from '../../store/appeals/intake.repository';
import {
  findImport,
  registerImport,
  type ImportProgress,
  type NewImport,
} from '../../store/imports/imports.repository';
import { cityAt } from '../../store/rules/catalogue.repository';
import type { UseCaseDeps } from '../deps';
import { checkedRows, type CheckedRow } from './import-rows';
import { ownSource, type Principal } from '../principal';
import { Refused } from '../refused';

/** A file as it came, and by what it is known again. */
export interface Upload {
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: Buffer;
}

/** What a dry run has to say. */
export interface ImportReport {
  readonly rows: number;
  readonly fresh: number;
  readonly errors: readonly CellFault[];
}

/** Reads and checks a file as an import would, and keeps nothing. */
export async function tryImport(deps: UseCaseDeps, principal: Principal, upload: Upload): Promise<ImportReport> {
  const { rows, total, faults } = await checkedRows(deps, principal, formatOf(upload), upload.bytes);
  const before = await digestsOf(deps.pool, rows.map(caseIdOf));
  const different = rows.filter(({ intake }) => !isSameContent(intake, before.get(intake.caseId) ?? intake.digest));
  return {
    rows: total,
    fresh: rows.filter(({ intake }) => !before.has(intake.caseId)).length,
    errors: [...faults, ...different.map(filedDifferently)].sort((a, b) => a.row - b.row),
  };
}

/** Takes a file whole, or refuses it whole with every fault; the same file again is the same import. */
export async function importAppeals(
  deps: UseCaseDeps,
  principal: Principal,
  upload: Upload,
): Promise<{ readonly progress: ImportProgress; readonly isNew: boolean }> {
  const id = importIdOf(principal, upload);
  const known = await findImport(deps.pool, id);
  if (known !== undefined) return { progress: known, isNew: false };
  const { rows, faults } = await checkedRows(deps, principal, formatOf(upload), upload.bytes);
  if (faults.length > 0) throw refused('import-refused', faults);
  const made = { id, scope: ownSource(principal) ?? '', createdBy: principal.keyId, format: formatOf(upload) };
  const isNew = await register(deps, made, rows);
  const progress = await findImport(deps.pool, id);
  if (progress === undefined) throw new Error('a registered import is not found');
  return { progress, isNew };
}

/** All rows or none; gives whether this call was the one that did it. */
async function register(deps: UseCaseDeps, made: NewImport, rows: readonly CheckedRow[]): Promise<boolean> {
  const intakes = rows.map(({ intake }) => intake);
  const registered = await registerImport(deps.pool, deps.keyring, made, intakes);
  const chosen = (ids: ReadonlySet<string>): CheckedRow[] => rows.filter((row) => ids.has(caseIdOf(row)));
  if (registered.kind === 'different') {
    throw refused('already-filed-differently', chosen(new Set(registered.caseIds)).map(filedDifferently));
  }
  if (registered.kind === 'registered') void startAll(deps, chosen(registered.fresh));
  return registered.kind === 'registered';
}

/** The same file by a key of the same source is the same import, whoever sends it. */
function importIdOf(principal: Principal, { mediaType, sha256 }: Upload): string {
  return createHash('sha256')
    .update(JSON.stringify([ownSource(principal) ?? '', mediaType, sha256]))
    .digest('hex')
    .slice(0, 32);
}

function formatOf({ mediaType }: Upload): (typeof formats)[number] {
  const format = formats.find((one) => MEDIA_TYPES[one] === mediaType);
  if (format === undefined) throw new Error('an upload of a type no route declares');
  return format;
}

function caseIdOf({ intake }: CheckedRow): string {
  return intake.caseId;
}

function filedDifferently({ row }: CheckedRow): CellFault {
  return { row, column: titleOf('externalId'), message: '此编号已用于另一内容' };
}

function refused(code: 'import-refused' | 'already-filed-differently', faults: readonly CellFault[]): Refused {
  const named = [...faults]
    .sort((a, b) => a.row - b.row)
    .map(({ row, column, message }) => ({ path: `rows.${row}.${column}`, message }));
  return new Refused(code, `有 ${named.length} 处不符合要求，一行也没有导入`, { faults: named });
}

/** So many at once, so that a large file does not crowd out those who file one by one. */
const CONCURRENCY = 4;

/** Starts the cases, beside the answer; whatever stops it, the others are started later (start-unopened.ts). */
async function startAll(deps: UseCaseDeps, rows: readonly CheckedRow[]): Promise<void> {
  const waiting = rows.values();
  try {
    const city = await cityAt(deps.pool, Date.now());
    const lane = async (): Promise<void> => {
      for (const { intake } of waiting) await startAppeal(deps.engine, { ...intake, ...city });
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, lane));
  } catch (error) {
    deps.logger.warn({ error: (error as Error).name }, 'imported cases are left to be started later');
  }
}
