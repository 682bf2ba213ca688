import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Config } from '../../config';
import { differenceSchema, type Difference } from '../../rehearsal/compare';
import { linesOfDifference } from '../../rehearsal/story-lines';
import { callApi, type ApiAnswer, type ApiCaller } from '../api-caller';
import { runSteps } from '../progress';
import { StackError } from '../stack-error';
import { policyFields, readFields } from './read-file';

export interface RehearseOptions {
  /** A file of JSON or YAML: the body of `POST /v1/rehearsals`. */
  readonly script?: string;
  /** A file with a policy or with changes to it, or a version. */
  readonly policy?: string;
  /** The same script again under this policy, and what differs. */
  readonly compare?: string;
  readonly json?: boolean;
}

type Print = (line: string) => void;
type Body = Readonly<Record<string, unknown>>;

const ADDRESS = '/v1/rehearsals';
const LOOK_EVERY = 500;
/** Longer than a rehearsal may take, and wait for its turn. */
const TIMEOUT_MS = 10 * 60_000;

/** `liubu rehearse`: plays a script on the running Liubu and tells the story; with `--compare` also under another policy, and what differs. */
export async function rehearse(config: Config, options: RehearseOptions, print: Print = printLine): Promise<void> {
  const { script, policy, compare } = options;
  const api = callApi(config, 'operator');
  const body = bodyOf(script, policy);
  const first = await play(api, '演练', body);
  const second = compare === undefined ? undefined : await play(api, '再演一遍', under(body, compare));
  const difference = second === undefined ? undefined : await compared(api, first, second);
  if (options.json === true) {
    const stories = await Promise.all([first, ...(second === undefined ? [] : [second])].map((id) => storyOf(api, id)));
    print(JSON.stringify({ rehearsals: stories, ...(difference && { difference }) }));
    return;
  }
  (await api.text(`${ADDRESS}/${first}/story`)).trimEnd().split('\n').forEach(print);
  if (difference !== undefined) ['', `══ 换用 ${compare} 以后 ══`, ...linesOfDifference(difference)].forEach(print);
}

async function storyOf(api: ApiCaller, id: string): Promise<unknown> {
  return (await api.get(`${ADDRESS}/${id}`)).body;
}

/** Both rehearsals of a comparison begin at the same moment, so it is fixed here where the script leaves it open. */
function bodyOf(script: string | undefined, policy: string | undefined): Body {
  if (script === undefined) {
    throw new StackError('--script is missing', ['try --script docs/rehearsals/unattended-year.yaml']);
  }
  const startAt = new Date(Math.ceil((Date.now() + SLACK) / 60_000) * 60_000).toISOString();
  return { startAt, ...readFields(script), ...(policy === undefined ? {} : policyFields(policy)) };
}

const SLACK = 10 * 60_000;

function under({ policy: _policy, policyChanges: _changes, ...body }: Body, other: string): Body {
  return { ...body, ...policyFields(other) };
}

const started = z.object({
  id: z.string(),
  status: z.string(),
  failure: z.string().optional(),
  progress: z.object({ at: z.string(), facts: z.number() }).optional(),
});
type Rehearsal = z.infer<typeof started>;

/** Asks for a rehearsal and waits for its end, showing how far it is; Ctrl-C cancels it. Gives its id. */
async function play(api: ApiCaller, title: string, body: Body): Promise<string> {
  const { id } = understood(await api.post(ADDRESS, body), started);
  const cancel = () => {
    void api.post(`${ADDRESS}/${id}/cancel`, {}).finally(() => process.exit(130));
  };
  process.once('SIGINT', cancel);
  const step = { title: `${title} ${id}`, run: (say: (text: string) => void) => finished(api, id, say) };
  await runSteps([step], new AbortController().signal, process.stderr).finally(() => process.off('SIGINT', cancel));
  return id;
}

async function finished(api: ApiCaller, id: string, say: (text: string) => void): Promise<string> {
  const end = Date.now() + TIMEOUT_MS;
  while (Date.now() < end) {
    const rehearsal = understood(await api.get(`${ADDRESS}/${id}`), started);
    if (rehearsal.status === 'done') return '完成';
    if (rehearsal.status === 'failed' || rehearsal.status === 'cancelled') throw new StackError(wordsOf(rehearsal), []);
    say(progressOf(rehearsal));
    await sleep(LOOK_EVERY);
  }
  throw new StackError('演练迟迟没有完成', ['npm start runs the worker that plays rehearsals: is it up?']);
}

function wordsOf({ status, failure }: Rehearsal): string {
  return failure ?? (status === 'cancelled' ? '演练已取消' : '演练没有完成');
}

function progressOf({ progress }: Rehearsal): string {
  return progress === undefined ? '排队' : `案件时钟 ${progress.at.slice(0, 10)}，${progress.facts} 件事`;
}

async function compared(api: ApiCaller, first: string, second: string): Promise<Difference> {
  return understood(await api.post(`${ADDRESS}/compare`, { first, second }), differenceSchema);
}

const problem = z
  .object({
    detail: z.string().optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .catch({});

/** The answer in its shape, or one line with everything that is wrong with what was asked. */
function understood<T>({ status, body }: ApiAnswer, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(body);
  if (status < 300 && parsed.success) return parsed.data;
  const { detail = '', errors = [] } = problem.parse(body);
  const faults = errors.map(({ path, message }) => `${path.replace(/^body\./, '')}：${message}`).join('；');
  throw new StackError(`The API refused (${status}): ${faults || detail}`, []);
}

function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
