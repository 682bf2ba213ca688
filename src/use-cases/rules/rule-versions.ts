import { z } from 'zod';
import { CURRENT } from '../../domain/version-name';
import { revisionOf } from '../../store/rules/registry.repository';
import {
  approveVersion,
  findVersion,
  listVersions,
  proposeVersion,
  versionStatuses,
  type RuleVersion,
} from '../../store/rules/rule-versions.repository';
import type { Bodies, RuleTable } from '../../store/rules/rules.repository';
import type { UseCaseDeps } from '../deps';
import { Refused, unknownThing } from '../refused';
import { editOnRecord, type AtRevision, type Editing } from '../registers/edit-on-record';
import { timeOf } from '../shapes';

export type { Bodies, RuleTable };
export const versionStatus = z.enum(versionStatuses).describe('proposed 待批准，current 现行，superseded 已被取代');

/** A version of a part of the rules, as it was taken. */
export interface TakenVersion<T extends RuleTable> extends Omit<RuleVersion<T>, 'takenAt' | 'openCases'> {
  readonly takenAt: string;
}

/** A version without what it says: its name, how it stands and how many open cases go by it. */
export interface ListedVersion extends Omit<TakenVersion<RuleTable>, 'body'> {
  readonly title?: string;
  readonly openCases: number;
}

/** All versions, the newest first. */
export async function readRuleVersions(
  { pool }: UseCaseDeps,
  table: RuleTable,
): Promise<AtRevision<{ readonly items: ListedVersion[] }>> {
  const [revision, versions] = await Promise.all([revisionOf(pool, table), listVersions(pool, table)]);
  const items = versions.map(({ version, status, takenAt, openCases, body }) => ({
    version,
    ...titleOf(body),
    status,
    takenAt: timeOf(takenAt.getTime()),
    openCases,
  }));
  return { revision, body: { items } };
}

function titleOf(body: object): { title?: string } {
  return 'title' in body && typeof body.title === 'string' ? { title: body.title } : {};
}

/** One version, or the one in force where `current` is named. */
export async function readRuleVersion<T extends RuleTable>(
  { pool }: UseCaseDeps,
  table: T,
  name: string,
): Promise<AtRevision<TakenVersion<T>>> {
  const revision = await revisionOf(pool, table);
  const found = await findVersion(pool, table, name === CURRENT ? undefined : name);
  if (found === undefined) throw unknownThing();
  return { revision, body: taken(found) };
}

/** What a version says, for a preview; undefined where none is named. */
export async function rulesNamed<T extends RuleTable>(
  { pool }: UseCaseDeps,
  table: T,
  name: string | undefined,
): Promise<Bodies[T] | undefined> {
  if (name === undefined) return undefined;
  const found = await findVersion(pool, table, name === CURRENT ? undefined : name);
  if (found === undefined) throw new Refused('not-found', `没有版本 ${name}`);
  return found.body;
}

/** Puts a version on record; no case goes by it before it is approved. */
export async function proposeRules<T extends RuleTable>(
  { pool }: UseCaseDeps,
  table: T,
  editing: Editing,
  body: Bodies[T],
): Promise<AtRevision<TakenVersion<T>>> {
  const { version: subject } = body;
  const edit = editOnRecord(await revisionOf(pool, table), editing, { kind: table, act: 'proposed', subject });
  const revision = await proposeVersion(pool, table, body, edit);
  const found = await findVersion(pool, table, subject);
  if (found === undefined) throw unknownThing();
  return { revision, body: taken(found) };
}

/** Makes a version the one that new cases go by, also one that was so before. */
export async function approveRules<T extends RuleTable>(
  { pool }: UseCaseDeps,
  table: T,
  editing: Editing,
  subject: string,
): Promise<AtRevision<TakenVersion<T>>> {
  const before = await findVersion(pool, table, subject);
  if (before === undefined) throw unknownThing();
  const edit = editOnRecord(await revisionOf(pool, table), editing, { kind: table, act: 'approved', subject });
  if (before.status === 'current') throw new Refused('already-so', '这一版本已是现行的');
  const revision = await approveVersion(pool, table, edit);
  return { revision, body: taken({ ...before, status: 'current' }) };
}

function taken<T extends RuleTable>({
  version,
  status,
  takenAt,
  body,
}: Omit<RuleVersion<T>, 'openCases'>): TakenVersion<T> {
  return { version, status, takenAt: timeOf(takenAt.getTime()), body };
}
