import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { IntakeBody } from '../../api/intake-body';
import type { Config } from '../../config';
import { StackError } from '../stack-error';
import { samples } from './samples';

type Print = (line: string) => void;

const outcomes = ['created', 'exists', 'refused'] as const;
type Outcome = (typeof outcomes)[number];

/** What the API says of an appeal, or of why not. */
const answerSchema = z.object({
  id: z.string().optional(),
  status: z.union([z.string(), z.number()]).optional(),
  detail: z.string().optional(),
});

const PATIENCE_MS = 15_000;

/** `liubu load`: files the sample appeals through the API, as any platform would; a second run finds every one of them there. */
export async function load(config: Config, print: Print = printLine): Promise<void> {
  const key = operatorKey(config);
  const counts: Record<Outcome, number> = { created: 0, exists: 0, refused: 0 };
  for (const sample of samples) {
    const { outcome, line } = await file(config, key, sample);
    counts[outcome] += 1;
    print(`${outcome.padEnd(8)} ${line}`);
  }
  print(`\n${samples.length} sample appeals: ${outcomes.map((outcome) => `${counts[outcome]} ${outcome}`).join(', ')}`);
  if (counts.refused > 0)
    throw new StackError(`${counts.refused} sample appeals were refused`, ['read the reasons above']);
}

async function file(config: Config, key: string, sample: IntakeBody): Promise<{ outcome: Outcome; line: string }> {
  const response = await post(config, key, sample);
  const { id, status, detail } = answerSchema.parse(await response.json().catch(() => ({})));
  const row = `${sample.title}（${sample.district}）`;
  if (response.status === 201) return { outcome: 'created', line: `${id}  ${status}  ${row}` };
  if (response.status === 200) return { outcome: 'exists', line: `${id}  ${status}  ${row}` };
  return { outcome: 'refused', line: `${sample.externalId}  ${response.status} ${detail ?? ''}  ${row}` };
}

function post({ host, port }: Config, key: string, body: IntakeBody): Promise<Response> {
  const origin = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
  return fetch(`${origin}/v1/appeals`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => {
    throw new StackError(`The API does not answer at ${origin}`, [
      'start it in another terminal with npm start',
      'set HOST and PORT to where it listens',
    ]);
  });
}

/** `npm start` writes one key a role beside its data; the operator's may file under every source. */
function operatorKey({ home }: Config): string {
  const keys = path.join(home, 'keys.json');
  if (!existsSync(keys)) {
    throw new StackError(`There are no API keys in ${keys}`, [
      'start Liubu once with npm start',
      'set LIUBU_HOME to the folder it was started from',
    ]);
  }
  return z.object({ operator: z.string() }).parse(JSON.parse(readFileSync(keys, 'utf8'))).operator;
}

function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
