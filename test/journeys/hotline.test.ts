import { request as httpRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AppealView } from '../../src/domain/appeal/view/view';
import { startDelivery } from '../../src/delivery/delivery';
import { createApiKey } from '../../src/store/keys/api-key.repository';
import { createPool } from '../../src/store/sql/pool';
import { LOOPBACK, logger, SHORT } from '../delivery/office';
import { get, intake, openApi, post, type TestApi } from '../support/api';
import { openCity, type City } from '../support/city';
import { sized } from '../support/size';
import { eventually, openReceiver, type Receiver } from '../support/neighbours/receiver';

const CASES = sized(40, 200);
const SOURCE = 'hotline-journey';
const LEAD = 'housing';
const EVIDENCE = [
  { name: '照片.jpg', mediaType: 'image/jpeg', url: 'https://files.example/1.jpg', sha256: '0'.repeat(64) },
];

let city: City;
let api: TestApi;
let receiver: Receiver;
let key: string;
let stopDelivery: () => Promise<void>;
beforeAll(async () => {
  city = await openCity();
  api = await openApi(city);
  receiver = await openReceiver();
  key = (await createApiKey(city.pool, api.deps.pepper, { role: 'upstream', source: SOURCE })).key;
  const pool = createPool(city.pool.options.connectionString ?? '', { max: 6 });
  const stop = startDelivery({ pool, keyring: city.keyring, targets: LOOPBACK, logger, patience: SHORT });
  stopDelivery = async () => {
    await stop();
    await pool.end();
  };
});
afterAll(async () => {
  await stopDelivery();
  await receiver.close();
  await api.close();
  await city.close();
});

let sent = 0;
let lost = 0;

/** Posts as a hotline does whose line breaks: of every three answers one is lost after the request has gone out, and it asks again. */
async function insist(path: string, body: object, headers: Record<string, string> = {}): Promise<{ id: string }> {
  for (let tries = 0; tries < 10; tries += 1) {
    sent += 1;
    const answer = await once(path, JSON.stringify(body), { headers, loses: sent % 3 === 0 });
    if (answer !== 'lost' && answer.status < 300) return JSON.parse(answer.text) as { id: string };
    if (answer !== 'lost') throw new Error(`${path}: ${answer.status} ${answer.text}`);
    lost += 1;
  }
  throw new Error('never an answer');
}

interface Line {
  readonly headers: Record<string, string>;
  readonly loses: boolean;
}

function once(
  path: string,
  text: string,
  { headers, loses }: Line,
): Promise<'lost' | { status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(
      `${api.url}${path}`,
      {
        ...{ method: 'POST', agent: false },
        headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json', ...headers },
      },
      (answer) => {
        let all = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => (all += chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: all }));
        answer.on('error', reject);
      },
    );
    asked.on('error', loses ? () => resolve('lost') : reject);
    // Gone out in full, so the other side has it; sooner or later after that the line is cut.
    if (loses) asked.on('finish', () => setTimeout(() => asked.destroy(new Error('cut')), (sent % 7) * 15));
    asked.end(text);
  });
}

/** So many at once, as many hands. */
async function eachOf<T>(
  all: readonly T[],
  hands: number,
  work: (one: T, ordinal: number) => Promise<void>,
): Promise<void> {
  const left = [...all.entries()];
  const hand = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: hands }, hand));
}

/** What the offices and the unit do with a case: with half of them one step more than with the one before, with the others nothing yet. */
async function handled(id: string, ordinal: number): Promise<void> {
  const does = async (name: string, role: 'office' | 'unit', body: object = {}) => {
    const answer = await post(api, `/v1/appeals/${id}/acts/${name}`, body, await api.keyOf(role, LEAD));
    if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${answer.text}`);
  };
  const steps = [
    () => does('judge', 'office', { lawful: true, reasonable: true, reason: '属实' }),
    () => does('assign', 'office', { lead: LEAD }),
    () => does('sign', 'unit'),
    () => does('reply', 'unit', { result: 'solved', text: '已公示', evidence: EVIDENCE }),
  ];
  for (const step of steps.slice(0, ordinal % 10 < 5 ? ordinal % 10 : 0)) await step();
}

describe('a hotline whose line breaks and whose receiver is down for a while', () => {
  it(
    'agrees with us on every case and every status in the end',
    async () => {
      await insist('/v1/webhooks', { url: receiver.url }, { 'Idempotency-Key': 'subscribe' });
      const bodies = Array.from({ length: CASES }, () => intake({ source: SOURCE }));
      const ids: string[] = [];
      const outage = (async () => {
        await eventually(() => receiver.stored.length > CASES * 0.3, 60_000);
        await receiver.down();
        await sleep(4_000);
        await receiver.up();
      })();
      await eachOf(bodies, 8, async (body, ordinal) => {
        const { id } = await insist('/v1/appeals', body);
        ids.push(id);
        await handled(id, ordinal);
      });
      await outage;
      expect(lost).toBeGreaterThan(CASES / 3);

      const { rows } = await city.pool.query<{ case_id: string }>('select case_id from appeals where source = $1', [
        SOURCE,
      ]);
      expect(rows.map(({ case_id }) => case_id).sort()).toEqual([...ids].sort());
      expect(new Set(ids).size).toBe(CASES);
      const hooks = await get(api, '/v1/webhooks', key);
      expect(hooks.body.items).toHaveLength(1);
      const caughtUp = async (): Promise<boolean> => {
        const { items } = (await get(api, '/v1/webhooks', key)).body as { items: { waiting: number }[] };
        return items[0]?.waiting === 0;
      };
      await eventually(async () => (await untoldCount()) === 0 && (await caughtUp()), 60_000);

      const theirs = new Map(receiver.firsts().map((fact) => [fact.caseId, fact]));
      const ours = new Map<string, AppealView>();
      await eachOf(ids, 8, async (id) => {
        ours.set(id, (await get(api, `/v1/appeals/${id}`, key)).body as AppealView);
      });
      const standing = ({ stage, status }: { stage: string; status: string }) => `${stage} ${status}`;
      const table = (all: ReadonlyMap<string, { stage: string; status: string }>) =>
        Object.fromEntries([...all].map(([id, one]) => [id, standing(one)] as const).sort());
      expect(table(theirs)).toEqual(table(ours));
      expect(new Set(Object.values(table(ours))).size).toBe(5);
      expect(new Set(receiver.stored.map(({ id }) => id)).size).toBe(receiver.firsts().length);
    },
    sized(150_000, 400_000),
  );
});

async function untoldCount(): Promise<number> {
  const { rows } = await city.pool.query<{ count: number }>('select count(*)::int as count from fact_outbox');
  return rows[0]?.count ?? 0;
}
