import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { PayloadCodec } from '@temporalio/common';
import { connectEngine, type Engine } from '../../src/engine/connection';
import { dropDatabase, ensureDatabase, withDatabase } from '../../src/store/sql/databases';
import { keepNamesApart } from './own-names';

/** The name of the migrated database that fresh ones are cloned from. */
export const TEMPLATE = 'liubu_template';

/** What the global set-up has started. */
export interface TestStack {
  /** Superuser's address of the one PostgreSQL. */
  readonly adminUrl: string;
  /** host:port of the one Temporal. */
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly folder: string;
  /** The workflow code, bundled. */
  readonly bundle: string;
}

export function testStack(): TestStack {
  const told = process.env['LIUBU_TEST_STACK'];
  if (told === undefined) throw new Error('No stack: run this test with jest, whose global set-up starts it.');
  return JSON.parse(told) as TestStack;
}

const inUse = new Set<string>();

/** The address of a migrated, empty database of this file's own; it goes when the file is done. */
export async function freshDatabase(): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const { adminUrl } = testStack();
  inUse.add(name);
  await ensureDatabase(adminUrl, name, TEMPLATE);
  return withDatabase(adminUrl, name);
}

/** What a file leaves is not needed by the next; the environment calls this after each. */
export async function dropDatabases(): Promise<void> {
  for (const name of inUse) await dropDatabase(testStack().adminUrl, name);
  inUse.clear();
}

/** A folder for a stack of a test's own; what it leaves running there ends with the run, however that ends. */
export function ownHome(name: string): string {
  const home = path.join(testStack().folder, name);
  mkdirSync(home, { mode: 0o755 });
  return home;
}

/** A task queue of this file's own, so that no other file's worker takes its cases. */
export function freshTaskQueue(): string {
  return `test-${randomBytes(6).toString('hex')}`;
}

/** A connection to the one Temporal, with a task queue of its own; the caller closes it. */
export function openTestEngine(taskQueue = freshTaskQueue(), codec?: PayloadCodec): Promise<Engine> {
  const { temporalAddress, namespace, folder } = testStack();
  keepNamesApart(folder);
  return connectEngine({ address: temporalAddress, namespace, taskQueue }, codec);
}
