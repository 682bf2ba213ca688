import { cockpitSchema, type Cockpit } from '../use-cases/oversight/cockpit';
import type { Config } from '../config';
import { callApi } from './api-caller';
import { StackError } from './stack-error';

type Print = (line: string) => void;

/** `liubu links`: the ready lists of the running Liubu, with how many cases each holds and where it opens. */
export async function links(
  config: Config,
  { json = false }: LinksOptions = {},
  print: Print = printLine,
): Promise<void> {
  const cockpit = await readCockpit(config);
  if (json) print(JSON.stringify(cockpit));
  else linesOf(cockpit).forEach(print);
}

export interface LinksOptions {
  readonly json?: boolean;
}

async function readCockpit(config: Config): Promise<Cockpit> {
  const { status, body } = await callApi(config, 'operator').get('/v1/cockpit');
  const parsed = cockpitSchema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new StackError(`The lists were not told: ${status}`, ['look into the log of the API']);
}

function linesOf({ lists, start }: Cockpit): string[] {
  const told = lists.flatMap(({ title, count, link, parts = [] }) => [
    lineOf(title, count, link),
    ...parts.map((part) => `  ${lineOf(part.title, part.count, part.link)}`),
  ]);
  return [...told, `       登记诉求  ${start.link}`];
}

function lineOf(title: string, count: number, link: string): string {
  return `${String(count).padStart(5)}  ${title}  ${link}`;
}

function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
