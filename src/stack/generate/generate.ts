import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { openApiDocument } from '../../serve';
import { projectFolder } from '../home';
import { calendarModule, DEFAULT_CALENDAR_PATH, seedCalendar } from '../seed-calendar';
import { StackError } from '../stack-error';
import { ruleTables, runningTables, type Tables } from './doc-tables';

/** A file, or a part of one, that is made and never edited: where it is, and what it should say given what it says now. */
interface Generated {
  readonly file: string;
  readonly make: (present: string) => string | Promise<string>;
}

const generated: readonly Generated[] = [
  { file: 'docs/rules.md', make: (present) => filled(present, ruleTables) },
  { file: 'docs/running.md', make: (present) => filled(present, runningTables) },
  { file: 'docs/openapi.json', make: () => JSON.stringify(openApiDocument(), null, 2) },
  { file: DEFAULT_CALENDAR_PATH, make: () => calendarModule(seedCalendar()) },
];

/** Writes every generated file, or with `check` names those that are not as they would be written. */
export async function generate(check: boolean): Promise<void> {
  const stale: string[] = [];
  for (const { file, make } of generated) {
    const target = path.join(projectFolder(), file);
    const present = read(target);
    const wanted = await format(await make(present), { ...(await resolveConfig(target)), filepath: target });
    if (wanted === present) continue;
    stale.push(file);
    if (!check) writeFileSync(target, wanted);
  }
  if (check && stale.length > 0) {
    throw new StackError(`Generated files are stale: ${stale.join(', ')}`, ['npm run liubu -- generate']);
  }
  process.stdout.write(stale.length === 0 ? 'generated files are up to date\n' : `written: ${stale.join(', ')}\n`);
}

/** The document with its tables; one that has lost a marker would never be checked again. */
function filled(document: string, tables: Tables): string {
  return Object.entries(tables).reduce((text, [name, make]) => {
    const start = `<!-- generated: ${name} -->`;
    const end = '<!-- /generated -->';
    const from = text.indexOf(start);
    const to = text.indexOf(end, from);
    if (from < 0 || to < 0) throw new StackError(`The marker ${start} or its end is missing`, ['put it back']);
    return `${text.slice(0, from + start.length)}\n\n${make()}\n\n${text.slice(to)}`;
  }, document);
}

function read(target: string): string {
  try {
    return readFileSync(target, 'utf8');
  } catch {
    return '';
  }
}
