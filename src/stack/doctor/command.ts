import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { need, type Config } from '../../config';
import { repairOf, repairs, type Difference, type Repair } from '../../doctor/difference';
import { examine, type Findings } from '../../doctor/examine';
import { repairDifference } from '../../doctor/repair-difference';
import { NotRepaired, type RepairStores } from '../../doctor/stores';
import { connectEngine } from '../../engine/connection';
import { createPayloadCodec } from '../../engine/payload-codec';
import { createEngineKeys } from '../../store/keys/engine-keys.repository';
import { createKeyring } from '../../store/keys/keyring';
import { createPool } from '../../store/sql/pool';
import { findRunningStack } from '../demo/running-stack';
import { runSteps } from '../progress';
import { StackError } from '../stack-error';
import { findingLines, repairedLine, type Repaired } from './finding-lines';

export interface DoctorOptions {
  readonly json?: boolean;
  /** A repair, or `all`. */
  readonly repair?: string;
  /** Only these cases are repaired. */
  readonly case?: readonly string[];
  /** Go without asking. */
  readonly yes?: boolean;
}

type Print = (line: string) => void;

/** `liubu doctor`: compares PostgreSQL with Temporal case by case and names every difference with its repair; gives the exit code, 1 where something differs. */
export async function doctor(config: Config, options: DoctorOptions, print: Print = printLine): Promise<0 | 1> {
  const chosen = repairsOf(options);
  const { stores, close } = await openStores(config);
  try {
    const found = await examined(stores);
    if (chosen.length === 0) return tell(found, options, print);
    const repaired = await repairAll(stores, found, { ...options, chosen }, print);
    if (repaired === undefined) return 1;
    return tell(await examined(stores), options, print, repaired);
  } finally {
    await close();
  }
}

function repairsOf({ repair }: DoctorOptions): readonly Repair[] {
  if (repair === undefined) return [];
  if (repair === 'all') return repairs;
  const known = repairs.find((one) => one === repair);
  if (known === undefined)
    throw new StackError(`There is no repair ${repair}`, [`one of ${repairs.join(', ')}, or all`]);
  return [known];
}

async function openStores(config: Config): Promise<{ stores: RepairStores; close: () => Promise<void> }> {
  const { databaseUrl, address } = await findRunningStack(config);
  const keyring = createKeyring(secretOf(config, 'masterKey', 'master.key'));
  const ledgerKey = secretOf(config, 'ledgerKey', 'ledger.key');
  const { temporalNamespace: namespace, taskQueue } = config;
  const pool = createPool(databaseUrl);
  const codec = createPayloadCodec(keyring, createEngineKeys(pool, keyring));
  const engine = await connectEngine({ address, namespace, taskQueue }, codec);
  const close = async (): Promise<void> => {
    await engine.close();
    await pool.end();
  };
  return { stores: { pool, engine, keyring, ledgerKey }, close };
}

/** Those of the running Liubu: a new one would find every chain broken. */
function secretOf(config: Config, field: 'masterKey' | 'ledgerKey', file: string): Buffer {
  const kept = path.join(config.home, file);
  const known = config[field] === undefined && config.databaseUrl === undefined && existsSync(kept);
  return Buffer.from(known ? readFileSync(kept, 'utf8').trim() : need(config, field), 'base64');
}

async function examined(stores: RepairStores): Promise<Findings> {
  const found: Findings[] = [];
  const step = {
    title: '对照数据库与引擎',
    run: async (say: (text: string) => void) => {
      const findings = await examine({
        ...stores,
        progress: (done, open) => say(`已查 ${done} 件（未结 ${open} 件）`),
      });
      found.push(findings);
      return `查了 ${findings.examined} 件，不一致 ${findings.differences.length} 处`;
    },
  };
  await runSteps([step], new AbortController().signal, process.stderr);
  const [findings] = found;
  if (findings === undefined) throw new StackError('The examination was given up', []);
  return findings;
}

interface Chosen extends DoctorOptions {
  readonly chosen: readonly Repair[];
}

/** What came of each; undefined where nobody said to go. */
async function repairAll(
  stores: RepairStores,
  { differences }: Findings,
  options: Chosen,
  print: Print,
): Promise<Repaired[] | undefined> {
  const due = differences.filter((one) => isChosen(one, options));
  if (due.length > 0 && !(await goAhead(options, due.length, print))) return undefined;
  const repaired: Repaired[] = [];
  for (const difference of due) {
    const result = await repairOne(stores, difference);
    repaired.push(result);
    if (options.json !== true) print(repairedLine(result));
  }
  return repaired;
}

function isChosen(one: Difference, { chosen, case: cases }: Chosen): boolean {
  const repair = repairOf(one);
  if (repair === undefined || !chosen.includes(repair)) return false;
  return cases === undefined || cases.some((id) => id === one.caseId || id === one.workflowId);
}

async function repairOne(stores: RepairStores, difference: Difference): Promise<Repaired> {
  const repair = repairOf(difference);
  if (repair === undefined) return { difference, words: '无法自动修复', done: false };
  try {
    return { difference, words: await repairDifference(stores, repair, difference), done: true };
  } catch (error) {
    const words = error instanceof NotRepaired ? error.message : `没有修成，可再试：${(error as Error).message}`;
    return { difference, words, done: false };
  }
}

async function goAhead({ yes, json }: Chosen, count: number, print: Print): Promise<boolean> {
  if (yes === true) return true;
  if (json === true || !process.stdin.isTTY) {
    print(
      json === true
        ? JSON.stringify({ wouldRepair: count })
        : `将修复 ${count} 处；没有修复任何一处，加 --yes 即执行。`,
    );
    return false;
  }
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asking.question(`修复 ${count} 处？(yes/no) `).finally(() => asking.close());
  return answer.trim().toLowerCase() === 'yes';
}

function tell(found: Findings, { json }: DoctorOptions, print: Print, repaired?: readonly Repaired[]): 0 | 1 {
  if (json === true) print(JSON.stringify({ ...found, ...(repaired && { repaired }) }));
  else findingLines(found).forEach(print);
  return found.differences.length === 0 ? 0 : 1;
}

function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
