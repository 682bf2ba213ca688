import { z } from 'zod';
import type { IntakeBody } from '../../use-cases/appeals/intake-body';
import type { Config } from '../../config';
import { callApi, type ApiCaller } from '../api-caller';
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

/** `liubu load`: files the sample appeals through the API, as any platform would; a second run finds every one of them there. */
export async function load(config: Config, print: Print = printLine): Promise<void> {
  const api = callApi(config, 'operator');
  const counts: Record<Outcome, number> = { created: 0, exists: 0, refused: 0 };
  for (const sample of samples) {
    const { outcome, line } = await file(api, sample);
    counts[outcome] += 1;
    print(`${outcome.padEnd(8)} ${line}`);
  }
  print(`\n${samples.length} sample appeals: ${outcomes.map((outcome) => `${counts[outcome]} ${outcome}`).join(', ')}`);
  if (counts.refused > 0)
    throw new StackError(`${counts.refused} sample appeals were refused`, ['read the reasons above']);
}

async function file(api: ApiCaller, sample: IntakeBody): Promise<{ outcome: Outcome; line: string }> {
  const response = await api.post('/v1/appeals', sample);
  const { id, status, detail } = answerSchema.parse(response.body);
  const row = `${sample.title}（${sample.district}）`;
  if (response.status === 201) return { outcome: 'created', line: `${id}  ${status}  ${row}` };
  if (response.status === 200) return { outcome: 'exists', line: `${id}  ${status}  ${row}` };
  return { outcome: 'refused', line: `${sample.externalId}  ${response.status} ${detail ?? ''}  ${row}` };
}

function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
