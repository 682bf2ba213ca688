import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { temporal } from '@temporalio/proto';

const { History } = temporal.api.history.v1;
type History = temporal.api.history.v1.IHistory;

/** One folder a release, one file a case: the history as JSON, with numbers and bytes as text. */
export const HISTORIES = path.join(__dirname, 'histories');
const SUFFIX = '.json.gz';

export interface RecordedHistory {
  readonly workflowId: string;
  readonly history: History;
}

export function releases(): string[] {
  return readdirSync(HISTORIES).sort();
}

export function historiesOf(release: string): RecordedHistory[] {
  const folder = path.join(HISTORIES, release);
  return readdirSync(folder).map((file) => {
    const json = gunzipSync(readFileSync(path.join(folder, file))).toString('utf8');
    return { workflowId: file.replace(SUFFIX, ''), history: History.fromObject(JSON.parse(json) as object) };
  });
}

export function keepHistory(release: string, name: string, history: History): void {
  // Not the SDK's historyToJSON: with two copies of protobufjs in node_modules, as npm lays them out, it refuses its own types.
  const plain = History.toObject(History.fromObject(history), { longs: String, enums: String, bytes: String });
  const json = JSON.stringify(plain, nameless);
  writeFileSync(path.join(HISTORIES, release, name + SUFFIX), gzipSync(json, { level: 9 }));
}

/** Whose machine it was is nobody's business, and of no use to a replay; a worker's own queue is named after it, and a failure's attributes hold its stack. */
function nameless(key: string, value: unknown): unknown {
  if (key === 'identity' || key === 'stackTrace' || key === 'encodedAttributes') return undefined;
  return key === 'name' && typeof value === 'string' && /^\d+@/.test(value) ? 'own' : value;
}
