import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { escalationResults } from '../../use-cases/oversight/escalate-many';
import { StackError } from '../stack-error';

export const resultSchema = z.object({
  id: z.string(),
  result: z.enum(escalationResults),
  level: z.number().optional(),
  levelBefore: z.number().optional(),
  unit: z.string().optional(),
  code: z.string().optional(),
  reason: z.string().optional(),
});
export type CaseResult = z.infer<typeof resultSchema>;

const journalSchema = z.object({
  run: z.string(),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  reason: z.string(),
  /** Which cases, decided once before the first was told. */
  ids: z.array(z.string()),
  done: z.array(resultSchema),
});
/** One escalation of many cases, as far as it has come: what is needed to go on after an interruption. */
export type Journal = z.infer<typeof journalSchema>;

export function saveJournal(home: string, journal: Journal): void {
  const file = fileOf(home, journal.run);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  // Whole or not at all: it may be interrupted here too.
  writeFileSync(`${file}.new`, JSON.stringify(journal), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** The journal of a run; throws a `StackError` that names the runs there are. */
export function readJournal(home: string, run: string): Journal {
  const file = fileOf(home, run);
  if (!/^[\w-]{1,60}$/.test(run) || !existsSync(file)) {
    throw new StackError(`There is no escalation ${run}`, [`resume one of: ${runsIn(home).join(', ') || '(none)'}`]);
  }
  const read = journalSchema.safeParse(jsonOf(readFileSync(file, 'utf8')));
  if (!read.success)
    throw new StackError(`${file} is not whole`, ['start the escalation anew: no case is raised twice']);
  return read.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const folderOf = (home: string): string => path.join(home, 'escalations');
const fileOf = (home: string, run: string): string => path.join(folderOf(home), `${run}.json`);

function runsIn(home: string): string[] {
  if (!existsSync(folderOf(home))) return [];
  return readdirSync(folderOf(home)).flatMap((name) => (name.endsWith('.json') ? name.slice(0, -'.json'.length) : []));
}
