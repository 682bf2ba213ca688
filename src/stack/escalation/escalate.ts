import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { z } from 'zod';
import type { Config } from '../../config';
import { callApi, postUntilAnswered, type ApiAnswer, type ApiCaller } from '../api-caller';
import { runSteps } from '../progress';
import { StackError } from '../stack-error';
import { readJournal, resultSchema, saveJournal, type CaseResult, type Journal } from './journal';
import { caseLine, countLines } from './result-lines';

export interface EscalateOptions {
  /** As in the Temporal UI. */
  readonly query?: string;
  readonly ids?: readonly string[];
  readonly level?: string;
  readonly reason?: string;
  /** Go without asking. */
  readonly yes?: boolean;
  /** The run to go on with. */
  readonly resume?: string;
  readonly json?: boolean;
}

type Print = (line: string) => void;

/** So many a request: few enough that an interruption leaves little to ask again. */
const CONCURRENCY = 25;
const ADDRESS = '/v1/escalations';

/** `liubu escalate`: preview with counts, then go, with a result per case. Interrupted, it goes on with `--resume`; no case is raised twice. */
export async function escalate(config: Config, options: EscalateOptions, print: Print = printLine): Promise<void> {
  const api = callApi(config, 'supervisor');
  const journal =
    options.resume === undefined
      ? await preview(config, api, options, print)
      : readJournal(config.home, options.resume);
  if (journal === undefined) return;
  const finished = await raiseAll(config, api, journal);
  if (options.json === true) {
    print(JSON.stringify(finished.done));
    return;
  }
  finished.done.forEach((one) => print(caseLine(one)));
  countLines(finished.done).forEach(print);
}

/** What would be, and the go-ahead; undefined where nothing is to be done. */
async function preview(
  { home }: Config,
  api: ApiCaller,
  options: EscalateOptions,
  print: Print,
): Promise<Journal | undefined> {
  const { level, reason, which } = askedFor(options);
  const found = resultsOf(await api.post(ADDRESS, { ...which, level, reason, preview: true }));
  const ids = found.filter(({ result }) => result === 'ready').map(({ id }) => id);
  if (options.json !== true) [`提到 ${level} 级：${reason}`, ...countLines(found)].forEach(print);
  else if (options.yes !== true) print(JSON.stringify(found));
  if (ids.length === 0 || !(await goAhead(options, ids.length, print))) return undefined;
  const run = `${new Date().toISOString().slice(0, 10)}-${randomBytes(4).toString('hex')}`;
  const journal: Journal = { run, level, reason, ids, done: [] };
  saveJournal(home, journal);
  return journal;
}

function askedFor({ query, ids, level, reason }: EscalateOptions): {
  readonly level: Journal['level'];
  readonly reason: string;
  readonly which: { readonly query: string } | { readonly ids: readonly string[] };
} {
  const asked = z.enum(['1', '2', '3']).safeParse(level);
  if (!asked.success) throw new StackError('--level is 1, 2 or 3', ['1 一次督办，2 二次督办，3 问责']);
  if (reason === undefined)
    throw new StackError('--reason is missing', ['say in a few words why the cases are raised']);
  if ((query === undefined) === (ids === undefined)) {
    throw new StackError('Which cases?', [
      '--query "AppealOverdue = true", as in the Temporal UI',
      '--ids with their ids',
    ]);
  }
  const which = ids === undefined ? { query: query ?? '' } : { ids };
  return { level: Number(asked.data) as Journal['level'], reason, which };
}

async function goAhead({ yes, json }: EscalateOptions, count: number, print: Print): Promise<boolean> {
  if (yes === true) return true;
  if (json === true) return false;
  if (!process.stdin.isTTY) {
    print('只是预览，没有告知任何一件；加 --yes 即执行。');
    return false;
  }
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asking.question(`提级 ${count} 件？(yes/no) `).finally(() => asking.close());
  return answer.trim().toLowerCase() === 'yes';
}

/** Raises what is not done yet, some at a time, each some under a key of its own that stays the same when it is resumed. */
async function raiseAll({ home }: Config, api: ApiCaller, begun: Journal): Promise<Journal> {
  let journal = begun;
  const step = {
    title: `提级 ${begun.run}`,
    run: async (say: (text: string) => void) => {
      while (journal.done.length < journal.ids.length) {
        journal = { ...journal, done: [...journal.done, ...(await raiseNext(api, journal))] };
        saveJournal(home, journal);
        say(`${journal.done.length}/${journal.ids.length}`);
      }
      return `${journal.done.length}/${journal.ids.length}`;
    },
  };
  await runSteps([step], new AbortController().signal, process.stderr).catch((error: unknown) => {
    throw new StackError((error as Error).message, [`go on with liubu escalate --resume ${journal.run}`]);
  });
  return journal;
}

async function raiseNext(api: ApiCaller, { run, ids, done, level, reason }: Journal): Promise<CaseResult[]> {
  const some = ids.slice(done.length, done.length + CONCURRENCY);
  const answer = await postUntilAnswered(api, ADDRESS, { ids: some, level, reason }, `${run}-${done.length}`);
  const results = resultsOf(answer);
  return some.map((id) => results.find((one) => one.id === id) ?? { id, result: 'not-found' });
}

function resultsOf({ status, body }: ApiAnswer): CaseResult[] {
  const items = z.object({ items: z.array(resultSchema) }).safeParse(body);
  if (status === 202 && items.success) return items.data.items;
  const { detail, errors } = z
    .object({ detail: z.string().optional(), errors: z.array(z.object({ message: z.string() })).optional() })
    .catch({})
    .parse(body);
  const faults = errors?.map(({ message }) => message).join('；');
  throw new StackError(`The API refused (${status}): ${faults ?? detail ?? ''}`, []);
}

function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
