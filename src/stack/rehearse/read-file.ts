import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { StackError } from '../stack-error';

type Fields = Readonly<Record<string, unknown>>;

/** A file of JSON or YAML that holds named fields. */
export function readFields(file: string): Fields {
  const text = readText(file);
  try {
    const value: unknown = parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  } catch (error) {
    throw new StackError(`${file} is neither JSON nor YAML: ${(error as Error).message.split('\n')[0]}`, []);
  }
  throw new StackError(`${file} holds no fields`, ['see docs/rehearsal.md for what a script looks like']);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new StackError(`${file} cannot be read`, ['name a file of JSON or YAML']);
  }
}

/** What `--policy` names: a file with a whole policy or with changes to the one in force, or the version of one. */
export function policyFields(named: string): Fields {
  if (!existsSync(named)) return { policy: named };
  const policy = readFields(named);
  return 'duties' in policy && 'handle' in policy && 'points' in policy ? { policy } : { policyChanges: policy };
}
