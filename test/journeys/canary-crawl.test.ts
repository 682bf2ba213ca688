import type { Payload } from '@temporalio/common';
import { startDelivery } from '../../src/delivery/delivery';
import { workflowIdOf } from '../../src/domain/appeal/case-id';
import { openCodecServer, type CodecServer } from '../api/upkeep/codec-client';
import { heldOf, readThrough } from '../api/upkeep/engine-payloads';
import { createPayloadCodec } from '../../src/engine/payload-codec';
import { createEngineKeys } from '../../src/store/keys/engine-keys.repository';
import { createPlanter, findCanaries, formsOf, spelledOtherwise, type Canary, type Find } from '../canary/canaries';
import { holdCampaigns, type LivedCampaigns } from '../canary/campaigns';
import { handOverClue, live } from '../canary/life';
import { openFixture, SOURCE, type Lived, type Fixture } from '../canary/fixture';
import { crawlGets, engineOf, heard, tables, type Seen } from '../canary/surfaces';
import { IN_TABLES, MAY_SEE, REVEALED, REVEALING, type Audience } from '../canary/who-may-see';
import { LOOPBACK, logger } from '../delivery/office';
import { openApi, post, type TestApi } from '../support/api';
import { openCity, type City } from '../support/city';
import { engineLines } from './quiet-engine';
import { eventually, openReceiver, type Receiver } from '../support/neighbours/receiver';

const planter = createPlanter();
let city: City;
let api: TestApi;
let stage: Fixture;
let lived: Lived[];
let held: LivedCampaigns;
let receiver: Receiver;
let stopDelivery: () => Promise<void>;
let webhook: string;

beforeAll(async () => {
  city = await openCity();
  api = await openApi(city, { perKey: 1e6, perAddress: 1e6 });
  receiver = await openReceiver();
  stopDelivery = startDelivery({ pool: city.pool, keyring: city.keyring, targets: LOOPBACK, logger, every: 200 });
  stage = await openFixture(api, planter);
  const made = await post(api, '/v1/webhooks', { url: receiver.url, source: SOURCE }, stage.keys.upstream);
  webhook = (made.body as { id: string }).id;
  lived = await live(stage);
  held = await holdCampaigns(stage, lived);
  for (const one of lived.filter(({ secrecy }) => secrecy === 'clue')) await handOverClue(stage, one);
  await eventually(async () => (await city.pool.query('select 1 from fact_outbox')).rowCount === 0);
}, 180_000);
afterAll(async () => {
  await stopDelivery();
  await receiver.close();
  await api.close();
  await city.close();
});

/** What was found where it may not be, file and place. */
function leaks(all: readonly Seen[], allowed: (seen: Seen, canary: Canary) => boolean): string[] {
  const told = ({ place, to }: Seen, { canary, form }: Find): string =>
    `${place}, to ${to ?? 'whoever looks'}: ${canary.kind} ${canary.field} of the ${canary.of} case (${form})`;
  return all.flatMap((seen) =>
    findCanaries(seen.bytes, planter.planted)
      .filter(({ canary }) => !allowed(seen, canary))
      .map((find) => told(seen, find)),
  );
}

const secrecyOf = ({ of }: Canary) => lived.find(({ name }) => name === of)?.secrecy ?? 'open';

/** Who asks, of this canary's case: a code stands for its appellant, whoever brings it, and of other cases' for anybody. */
function askingOf({ to = 'public', own, place }: Seen, { of }: Canary): Audience {
  const holder = lived.find(({ trackingCode }) => place.includes(trackingCode))?.name ?? own;
  if (holder === of) return 'appellant';
  return to === 'appellant' ? 'public' : to;
}

/** By the one table: who, what, of which case. */
function maySee(seen: Seen, canary: Canary): boolean {
  const [{ kind }, secrecy, asking] = [canary, secrecyOf(canary), askingOf(seen, canary)];
  const revealing = seen.path === REVEALING && (kind === 'person' || kind === 'text' || kind === 'file');
  return (revealing ? REVEALED : MAY_SEE[kind])[secrecy].includes(asking);
}

async function known(): Promise<Record<string, string[]>> {
  const column = async (sql: string): Promise<string[]> =>
    (await city.pool.query<{ v: string }>(sql)).rows.map(({ v }) => v);
  const notices = await column('select id as v from notices');
  const cases = lived.map(({ id }) => id);
  return {
    '/v1/appeals/{id}': cases,
    '/v1/notices/{id}': notices,
    '/notices/{id}': notices,
    '/v1/imports/{id}': await column('select id as v from imports'),
    '/v1/webhooks/{id}': [webhook],
    '/v1/campaigns/{id}': await column('select id as v from campaigns'),
    '/v1/sessions/{id}': [held.session],
    '/v1/hand-overs/{id}': [held.handOver],
    '/open311/v2/requests/{id}': await column('select number as v from numbers'),
    '/open311/v2/tokens/{token}': await column('select number as v from numbers'),
    ...{ code: lived.map(({ trackingCode }) => trackingCode), format: ['json', 'xml'], asset: ['nothing.css'] },
    '/open311/v2/services/{code}': ['street-lighting'],
  };
}

describe('canaries in every field of every way in', () => {
  it('were planted, and each is found in whichever form it comes', () => {
    expect(planter.planted.length).toBeGreaterThan(140);
    for (const canary of [planter.planted[0], planter.planted[1], planter.planted[2]]) {
      for (const [form, bytes] of Object.entries(formsOf(canary!.token))) {
        const found = findCanaries(Buffer.concat([Buffer.from('xy'), bytes, Buffer.from('z')]), planter.planted);
        expect([form, found.some((find) => find.canary === canary)]).toEqual([form, true]);
      }
    }
    const phone = planter.planted.find(({ field }) => field === 'phone')!;
    for (const way of [0, 1, 2, 3, 4, 5, 6]) {
      const bytes = Buffer.from(`电话${spelledOtherwise(phone.token, way)}。`);
      expect([way, findCanaries(bytes, planter.planted).some(({ canary }) => canary === phone)]).toEqual([way, true]);
    }
  });

  it('are shown by every GET of the document, and by the stream, to those who may see them and to nobody else', async () => {
    const seen = [...(await crawlGets(stage, lived, await known())), ...(await heard(stage, lived))];
    expect(leaks(seen, maySee)).toEqual([]);
    // A crawl that sees nothing would find no leak either.
    const shown = new Set(
      seen.flatMap(({ bytes }) => findCanaries(bytes, planter.planted)).map(({ canary }) => canary.kind),
    );
    expect([...shown].sort()).toEqual([
      'between',
      'clue',
      'evidence',
      'file',
      'held',
      'met',
      'office',
      'official',
      'person',
      'post',
      'published',
      'purpose',
      'ruling',
      'said',
      'text',
      'title',
      'unit',
    ]);
  }, 240_000);

  it('are in no webhook, no log of API or worker', () => {
    expect(receiver.stored.length).toBeGreaterThan(50);
    expect(api.lines.length).toBeGreaterThan(100);
    const all = [
      { place: 'webhooks', bytes: Buffer.from(JSON.stringify(receiver.stored)) },
      { place: 'the log of the API', bytes: Buffer.from(api.lines.join('\n')) },
      { place: 'the log of the worker', bytes: Buffer.from(engineLines.join('\n')) },
    ];
    expect(leaks(all, () => false)).toEqual([]);
  });

  it('are nowhere in the engine', async () => {
    const seen = await engineOf(city);
    expect(seen.length).toBeGreaterThan(3 * lived.length);
    expect(leaks(seen, () => false)).toEqual([]);
  });

  it('stand in PostgreSQL in clear only where the table says', async () => {
    const inClear = ({ place }: Seen, { kind }: Canary): boolean =>
      IN_TABLES.some(({ table, kinds }) => place.startsWith(`${table}.`) && kinds.includes(kind));
    expect(leaks(await tables(city), inClear)).toEqual([]);
  });
});

/** Who signs in to the Temporal UI: a clue of this case is with the discipline body. */
const SIGNED_IN = ['operator', 'office', 'supervisor', 'discipline'] as const;
/** What an erasure is to reach, wherever it stands. */
const ERASED = ['person', 'title', 'text', 'said', 'file'];

describe('a case of the story that is erased', () => {
  let server: CodecServer;
  let erased: Lived;
  let copied: Payload[];
  beforeAll(async () => {
    server = await openCodecServer(api);
    erased = lived.find(({ name }) => name === 'open')!;
    copied = await heldOf(city.engine, workflowIdOf(erased.id));
  });
  afterAll(() => server.close());

  const leaksOf = (seen: readonly Seen[], kinds?: readonly string[]): string[] =>
    leaks(seen, (_seen, { of, kind }) => of !== erased.name || kinds?.includes(kind) === false);
  const openedBy = async (payloads: readonly Payload[]): Promise<Seen[]> =>
    Promise.all(
      SIGNED_IN.map(async (to) => {
        const bytes = Buffer.from(await readThrough(server, payloads, stage.keys[to]));
        return { place: 'the Temporal UI', to, bytes };
      }),
    );

  /** The same with the keys themselves, past all that says who may read. */
  const openedByKeys = async (payloads: readonly Payload[]): Promise<Seen> => {
    const codec = createPayloadCodec(city.keyring, createEngineKeys(city.pool, city.keyring));
    const opened = await codec.decode([...payloads]);
    return { place: 'the keys', bytes: Buffer.concat(opened.map(({ data }) => Buffer.from(data ?? []))) };
  };

  it('opens in the Temporal UI before, to whoever reads it, and to nobody afterwards, nor what was copied from there', async () => {
    const before = await openedBy(copied);
    expect(before.filter((one) => leaksOf([one]).length > 0).map(({ to }) => to)).toEqual(SIGNED_IN);
    expect(leaksOf([await openedByKeys(copied)])).not.toEqual([]);
    const reason = { reason: '依法要求删除' };
    const answer = await post(api, `/v1/appeals/${erased.id}/erase`, reason, stage.keys.office);
    expect(answer.status).toBe(200);
    const now = await heldOf(city.engine, workflowIdOf(erased.id));
    expect(leaksOf(await openedBy([...copied, ...now]))).toEqual([]);
    expect(leaksOf([await openedByKeys(copied)])).toEqual([]);
  }, 60_000);

  it('shows nothing of its person and their words by any GET', async () => {
    const seen = await crawlGets(stage, [erased], await known());
    expect(seen.length).toBeGreaterThan(500);
    expect(leaksOf(seen, ERASED)).toEqual([]);
  }, 120_000);
});
