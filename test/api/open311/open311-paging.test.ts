import { readTimeline } from '../../../src/store/appeals/appeal.repository';
import { recordFacts } from '../../../src/store/appeals/record-facts.repository';
import { eraseAppellant } from '../../../src/store/appeals/appellant.repository';
import { keepPlace } from '../../../src/store/open311/open311.repository';
import { registerIntake } from '../../../src/store/appeals/intake.repository';
import { openApi, type TestApi } from '../../support/api';
import {
  confirmed,
  filed,
  keyring,
  ledgerKey,
  openStore,
  placed,
  rules,
  sampleCase,
  theRest,
  upToReply,
} from '../../store/sample-case';
import { openTestEngine } from '../../support/stack';
import type { Engine } from '../../../src/engine/connection';
import type { Pool } from '../../../src/store/sql/pool';
import { bothWays, listOf, read } from './open311-client';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** One request a minute, the newest an hour ago; a few are old, confidential, closed, of other matters. */
const NOW = Date.now();
const MOST = 1_500;

let pool: Pool;
let engine: Engine;
let api: TestApi;
beforeAll(async () => {
  pool = await openStore();
  engine = await openTestEngine();
  api = await openApi({ pool, engine, keyring });
  await record(1, NOW - 2 * DAY + MINUTE);
  await copyTheFirst();
  await record(2_001, NOW - 100 * DAY);
  await record(2_002, NOW - DAY, { confidential: true });
  await record(2_003, NOW - DAY - 30_000, {}, 'closed');
  await record(2_004, NOW - DAY - 30_000, { district: '某某路5号302室', category: '张三家的事' }, 'unconfirmed');
});
afterAll(async () => {
  await api.close();
  await engine.close();
  await pool.end();
});

/** The first request again and again, a minute later each: what the API reads of it, by two INSERTs. */
async function copyTheFirst(): Promise<void> {
  const first = sampleCase(1);
  const copies = Array.from({ length: MOST - 1 }, (_, place) => ({ minutes: place + 1, ...sampleCase(place + 2) }));
  const as = `jsonb_to_recordset($2) as c(minutes int, "caseId" text, "workflowId" text, number text)`;
  const given = [first.caseId, JSON.stringify(copies)];
  await pool.query(
    `insert into facts select (jsonb_populate_record(f, jsonb_build_object('case_id', c."caseId", 'at', f.at + c.minutes * interval '1 minute'))).*
     from facts f, ${as} where f.case_id = $1`,
    given,
  );
  await pool.query(
    `insert into appeals select (jsonb_populate_record(a, jsonb_build_object(
       'case_id', c."caseId", 'workflow_id', c."workflowId", 'state', a.state || jsonb_build_object('reservedNumber', c.number),
       'filed_at', a.filed_at + c.minutes * interval '1 minute', 'as_of', a.as_of + c.minutes * interval '1 minute'))).*
     from appeals a, ${as} where a.case_id = $1`,
    given,
  );
}

type Until = 'confirmed' | 'closed' | 'unconfirmed';

async function record(ordinal: number, at: number, differing = {}, until: Until = 'confirmed'): Promise<void> {
  const one = sampleCase(ordinal);
  const told = {
    confirmed: [filed(one, differing), confirmed()],
    closed: [...upToReply(one), ...theRest(one)],
    unconfirmed: [strangelyFiled(one, differing)],
  }[until];
  await recordFacts(pool, { ledgerKey, keyring }, { ...one, runId: 'r', facts: placed(told, 0, at), rules });
}

/** Of a category that no registry has. */
function strangelyFiled(one: Parameters<typeof filed>[0], differing: { category?: string }): ReturnType<typeof filed> {
  const told = filed(one, differing) as { body: { proposal: { category: string } } };
  told.body.proposal.category = differing.category ?? '';
  return told as never;
}

const ids = (answer: Awaited<ReturnType<typeof read>>): string[] => listOf(answer).map((one) => one.service_request_id);
const at = (instant: number): string => new Date(instant).toISOString();

describe('1,500 requests and more', () => {
  it('come in pages that leave none out and repeat none', async () => {
    const seen: string[] = [];
    for (let page = 1; page <= 16; page += 1) {
      const answer = await read(api, `requests.json?page=${page}&page_size=100`);
      seen.push(...ids(answer));
    }
    expect(seen).toHaveLength(MOST + 2);
    expect(new Set(seen).size).toBe(MOST + 2);
  });

  it('come a thousand at most, the newest first, in either format', async () => {
    for (const suffix of ['json', 'xml']) {
      await read(api, `requests.${suffix}?page_size=1000`);
    }
    const first = await bothWays(api, 'requests.*', 'service_requests');
    expect(first.body).toHaveLength(1_000);
    const times = listOf(first).map((one) => Date.parse(one.requested_datetime));
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect((await read(api, 'requests.json?page=2')).body).toHaveLength(MOST + 2 - 1_000);
    expect((await read(api, 'requests.json?page=3')).body).toEqual([]);
  });

  it('come as updates, a thousand at most, the oldest first', async () => {
    const answer = await bothWays(api, 'servicerequestupdates.*', 'service_request_updates');
    expect(answer.body).toHaveLength(1_000);
    const next = await read(api, 'servicerequestupdates.json?page=2');
    const all = [...listOf(answer), ...listOf(next)].map((one) => one.update_id);
    expect(new Set(all).size).toBe(2_000);
  });

  it.each([
    'page_size=1001',
    'page_size=0',
    'page=0',
    'page=-1',
    'page=1.5',
    'page=x',
    'page=1e400',
    'page=99999999999',
  ])('refuse %s', async (query) => {
    expect((await bothWays(api, `requests.*?${query}`, 'service_requests')).status).toBe(400);
  });
});

describe('which requests are listed', () => {
  it('by default those of the last 90 days, none confidential', async () => {
    const numbers = new Set([
      ...ids(await read(api, 'requests.json')),
      ...ids(await read(api, 'requests.json?page=2')),
    ]);
    expect(numbers.has(sampleCase(2_001).number)).toBe(false);
    expect(numbers.has(sampleCase(2_002).number)).toBe(false);
    expect(numbers.has(sampleCase(2_003).number)).toBe(true);
  });

  it('by their ids, whatever else is asked, comma or not, without the confidential and the unknown', async () => {
    const [old, hidden, closed] = [2_001, 2_002, 2_003].map((ordinal) => sampleCase(ordinal).number);
    const list = `${closed},${hidden},2026-777777,nonsense,%00,${old}`;
    const answer = await bothWays(
      api,
      `requests.*?service_request_id=${list}&status=open&start_date=nonsense&page=9`,
      'service_requests',
    );
    expect(ids(answer)).toEqual([closed, old]);
    const repeated = await read(api, `requests.json?service_request_id=${closed}&service_request_id=${old}`);
    expect(ids(repeated)).toEqual([closed, old]);
    expect((await bothWays(api, `requests.*?service_request_id=${hidden}`, 'service_requests')).body).toEqual([]);
    expect((await bothWays(api, `requests/${hidden}.*`, 'service_requests')).status).toBe(404);
  });

  it('by status', async () => {
    const closed = await bothWays(api, 'requests.*?status=closed', 'service_requests');
    expect(ids(closed)).toEqual([sampleCase(2_003).number]);
    expect(closed.body[0]).toMatchObject({
      status: 'closed',
      status_notes: '已办结：已解决',
      agency_responsible: '市住房和城乡建设局',
    });
    expect(ids(await read(api, 'requests.json?status=open&page=2'))).not.toContain(sampleCase(2_003).number);
    expect((await read(api, 'requests.json?status=open,closed&page=2')).body).toHaveLength(502);
    expect((await bothWays(api, 'requests.*?status=lost', 'service_requests')).status).toBe(400);
  });

  it('by service, one or several; what no service covers is under other', async () => {
    const strange = sampleCase(2_004).number;
    const other = await bothWays(api, 'requests.*?service_code=other', 'service_requests');
    expect(ids(other)).toEqual([strange]);
    expect(other.text).not.toMatch(/张三|302/);
    expect(other.body[0]).toMatchObject({ service_name: '其他', description: '其他：待确定主题' });
    expect((await read(api, 'requests.json?service_code=heating')).body).toEqual([]);
    expect((await read(api, 'requests.json?service_code=property-management,other&page=2')).body).toHaveLength(502);
    expect((await bothWays(api, 'requests.*?service_code=heating,unknown', 'service_requests')).status).toBe(404);
  });

  it('by when they were requested: two ends, or one and 90 days from it', async () => {
    const old = sampleCase(2_001).number;
    const ends = `start_date=${at(NOW - 101 * DAY)}&end_date=${at(NOW - 99 * DAY)}`;
    expect(ids(await bothWays(api, `requests.*?${ends}`, 'service_requests'))).toEqual([old]);
    expect(ids(await read(api, `requests.json?start_date=${at(NOW - 101 * DAY)}&page_size=1&page=1503`))).toEqual([]);
    expect(ids(await read(api, `requests.json?start_date=${at(NOW - 101 * DAY)}`))).toEqual([old]);
    expect(ids(await read(api, `requests.json?end_date=${at(NOW - 50 * DAY)}`))).toEqual([old]);
  });

  it('by when they were last updated', async () => {
    const after = at(NOW - DAY + 20 * MINUTE - 1);
    const listed = await read(api, `requests.json?updated_after=${after}&page_size=1000`);
    const times = listOf(listed).map((one) => Date.parse(one.updated_datetime));
    expect(listed.body.length).toBeGreaterThan(0);
    expect(times.every((time) => time >= Date.parse(after) - 1_000)).toBe(true);
    const before = await read(api, `requests.json?updated_before=${after}&page_size=1000`);
    expect(ids(before).filter((id) => ids(listed).includes(id))).toEqual([]);
  });

  it.each([
    ['a start without a zone', 'start_date=2026-06-01T00:00:00'],
    ['a day', 'start_date=2026-06-01'],
    ['an end without a zone', 'end_date=2026-06-01T00:00:00'],
    ['an update without a zone', 'updated_after=2026-06-01T00:00:00'],
    ['an update bound without a zone', 'updated_before=2026-06-01T00:00:00'],
    ['no day of any month', 'start_date=2026-02-30T00:00:00Z'],
    ['24 o’clock', 'start_date=2026-06-01T24:00:00Z'],
    ['the year 0', 'start_date=0000-01-01T00:00:00Z'],
    ['91 days', 'start_date=2026-01-01T00:00:00Z&end_date=2026-04-02T00:00:01Z'],
    ['an end before its start', 'start_date=2026-06-02T00:00:00Z&end_date=2026-06-01T00:00:00Z'],
    ['a start said twice', 'start_date=2026-06-02T00:00:00Z&start_date=2026-06-01T00:00:00Z'],
  ])('not by %s', async (_what, query) => {
    const answer = await bothWays(api, `requests.*?${query}`, 'service_requests');
    expect(answer.status).toBe(400);
    expect(answer.body[0].code).toBe('400');
  });

  it.each([
    'start_date=2026-01-01T00:00:00Z&end_date=2026-04-01T00:00:00Z',
    'start_date=2026-06-01T00:00:00%2B08:00',
    'start_date=2026-06-01T00:00:00+08:00',
    'end_date=9999-12-31T23:59:59Z',
    'updated_before=9999-12-31T23:59:59Z',
    'start_date=&end_date=&status=&service_code=&page=&page_size=&updated_after=&service_request_id=&jurisdiction_id=',
    'jurisdiction_id=liubu&unheard_of=1&__proto__=1',
  ])('by %s', async (query) => {
    expect((await bothWays(api, `requests.*?${query}`, 'service_requests')).status).toBe(200);
  });
});

describe('where a request is', () => {
  it('is shown to four places, and no more once its person is erased', async () => {
    const one = sampleCase(7);
    const [, externalId = ''] = one.caseId.split('~');
    const input = {
      source: 'tests',
      externalId,
      channel: 'app',
      title: '灯',
      district: '云龙区',
      appellant: { type: 'resident' },
    } as const;
    await registerIntake(pool, keyring, { ...one, digest: 'd', input, personal: { name: '某' }, text: '灯不亮' });
    await keepPlace(pool, one.caseId, { lat: 34.2612, long: 117.1988 });
    const shown = await bothWays(api, `requests/${one.number}.*`, 'service_requests');
    expect(shown.body[0]).toMatchObject({ lat: 34.2612, long: 117.1988 });
    await eraseAppellant(pool, one.caseId);
    const erased = await bothWays(api, `requests/${one.number}.*`, 'service_requests');
    expect(erased.body[0]).toMatchObject({ lat: null, long: null });
  });
});

describe('updates', () => {
  it('tell in our own words, with ids that stay', async () => {
    const { number, caseId } = sampleCase(2_003);
    const answer = await bothWays(
      api,
      `servicerequestupdates.*?service_request_id=${number}`,
      'service_request_updates',
    );
    expect(answer.body[0]).toEqual({
      ...{
        update_id: `${number}-0`,
        service_request_id: number,
        status: 'open',
        description: '已登记',
        media_url: null,
      },
      updated_datetime: expect.stringMatching(/\+08:00$/),
    });
    expect(listOf(answer).at(-1)).toMatchObject({ status: 'closed', description: '已办结：已解决' });
    const facts = await readTimeline(pool, caseId);
    expect(facts.length).toBeGreaterThan(answer.body.length);
    expect(answer.text).not.toMatch(/约谈|科长|又停了|久拖不决/);
  });

  it('by when they happened', async () => {
    const query = `start_date=${at(NOW - 101 * DAY)}&end_date=${at(NOW - 99 * DAY)}`;
    const answer = await bothWays(api, `servicerequestupdates.*?${query}`, 'service_request_updates');
    expect(listOf(answer).map((one) => one.description)).toEqual(['已登记', '已确定主题']);
    const zoneless = 'servicerequestupdates.*?start_date=2026-06-01T00:00:00';
    expect((await bothWays(api, zoneless, 'service_request_updates')).status).toBe(400);
    expect(
      (await bothWays(api, 'servicerequestupdates.*?service_request_id=%00', 'service_request_updates')).body,
    ).toEqual([]);
  });
});
