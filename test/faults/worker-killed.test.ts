import { setTimeout as sleep } from 'node:timers/promises';
import { defaultCatalogue } from '../support/default-catalogue';
import type { Actor } from '../../src/domain/people/people';
import { startAppeal } from '../../src/engine/appeals';
import { verifyLedger } from '../../src/store/log/ledger.repository';
import { APPELLANT, idsOf, OFFICE, openPlace, ordinaryInput, unitActor, type Place } from '../support/city';
import { actUntilAnswered } from './act-until-answered';
import { accountsOf } from './reconcile';
import { sized } from '../support/size';
import { openDice } from './seed';
import { workerProcess, type WorkerProcess } from './worker-process';

const CASES = sized(12, 60);
const KILLS = sized(2, 12);

/** What people do with a case, the unit's part by the unit it was assigned to. */
const STEPS: readonly (readonly [act: string, by: Actor | 'unit', body: unknown])[] = [
  ['judge', OFFICE, { lawful: true, reasonable: true, reason: '属实' }],
  ['assign', OFFICE, {}],
  ['sign', 'unit', {}],
  ['contact', 'unit', { how: 'phone', note: '已说明安排' }],
  ['plan', 'unit', { text: '一、核实；二、整改' }],
  ['supplement', APPELLANT, { text: '合同编号 2023-017' }],
  ['progress', 'unit', { text: '正在整改' }],
  ['supplement', APPELLANT, { text: '补充照片说明' }],
  ['reply', 'unit', { result: 'explained', text: '已公示', basis: '《物业管理条例》第十二条' }],
  ['evaluate', APPELLANT, { contacted: true, solved: true, satisfaction: 'satisfied' }],
];

interface Filed {
  readonly caseId: string;
  readonly workflowId: string;
}

describe('the worker is killed again and again while people work on their cases', () => {
  const dice = openDice('worker-killed');
  let place: Place;
  let worker: WorkerProcess;
  let answered = 0;
  const recoveries: number[] = [];

  beforeAll(async () => {
    place = await openPlace();
    worker = workerProcess(place);
    await worker.start();
  });
  afterAll(async () => {
    await worker.kill('SIGTERM');
    await place.engine.close();
    await place.pool.end();
  });

  /** A case's people, each a little hesitant, so that a kill meets cases in every step. */
  async function handle(): Promise<Filed> {
    const input = ordinaryInput();
    const ids = idsOf(input);
    await startAppeal(place.engine, { ...ids, input, rules: place.rules, catalogue: defaultCatalogue });
    let lead = '';
    for (const [step, [act, by, body]] of STEPS.entries()) {
      await sleep(dice(500));
      const asked = { act, body, by: by === 'unit' ? unitActor(lead) : by, commandId: `${ids.caseId}-${step}` };
      const view = await actUntilAnswered(place.engine, { ...asked, workflowId: ids.workflowId });
      lead = view.lead ?? '';
      answered += 1;
    }
    return ids;
  }

  /** Kills in the thick of it: after so many answers in all, and a moment. */
  async function killNowAndThen(): Promise<void> {
    const all = CASES * STEPS.length;
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const after = Math.floor((all * (kill - 0.5)) / KILLS) + dice(Math.floor(all / KILLS / 3));
      while (answered < after) await sleep(5);
      // Some at any moment, some right after a commit: the engine has not heard of those facts yet, and runs the turn again.
      if (kill % 2 === 1) await nextCommit();
      else await sleep(dice(300));
      await worker.kill('SIGKILL');
      recoveries.push(await worker.start());
    }
  }

  async function nextCommit(): Promise<void> {
    const before = await factsRecorded();
    while ((await factsRecorded()) === before && answered < CASES * STEPS.length);
  }

  async function factsRecorded(): Promise<number> {
    const { rows } = await place.pool.query<{ count: number }>('select count(*)::int from facts');
    return rows[0]?.count ?? 0;
  }

  it(
    'loses no act, has each fact once, and every account of a case is the same',
    async () => {
      const [filed] = await Promise.all([Promise.all(Array.from({ length: CASES }, handle)), killNowAndThen()]);
      for (const ids of filed) {
        const accounts = await accountsOf(place, ids);
        expect([...accounts.commands]).toEqual(STEPS.map((_, step) => [`${ids.caseId}-${step}`, 1]));
        expect(accounts.folded).toEqual(accounts.workflow);
        expect(accounts.row).toEqual(accounts.workflow);
        expect(accounts.workflow).toMatchObject({ status: 'closed', outcome: 'explained' });
        expect(accounts.superseded).toBe(0);
      }
      expect(await verifyLedger(place.pool, place.ledgerKey)).toEqual([]);
      process.stderr.write(`worker-killed: ${KILLS} kills, up again after ${recoveries.join(', ')} ms\n`);
    },
    sized(120_000, 900_000),
  );
});
