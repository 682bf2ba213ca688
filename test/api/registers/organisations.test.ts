import { publishEvents } from '../../../src/delivery/publish-events';
import { openCity, type City } from '../../support/city';
import { get, intake, openApi, post, type TestApi } from '../../support/api';
import { createApiKey } from '../../../src/store/keys/api-key.repository';
import { signingKey, token, withTokens, type SigningKey } from '../../support/neighbours/issuer';
import { LEAD } from '../scenes';

const OTHER_UNIT = 'education';
const OWN_SOURCE = 'hotline-12345';
const OTHER_SOURCE = 'radio-fm';

let city: City;
let plain: TestApi;
let api: TestApi;
let issuer: SigningKey;
let mine: string;
let theirs: string;
beforeAll(async () => {
  city = await openCity();
  plain = await openApi(city);
  issuer = await signingKey('ES256', 'city-1');
  api = await withTokens(plain, { keys: [issuer.jwk] });
  mine = await assigned(OWN_SOURCE, LEAD);
  theirs = await assigned(OTHER_SOURCE, OTHER_UNIT);
  for (let round = 0; round < 20 && (await publishEvents(city.pool, api.deps.logger)); round += 1);
});
afterAll(async () => {
  await api.close();
  await plain.close();
  await city.close();
});

/** A case of this source, in the hands of this unit. */
async function assigned(source: string, lead: string): Promise<string> {
  const office = await api.keyOf('office');
  const id = (await post(api, '/v1/appeals', intake({ source }), office)).body.id as string;
  const acts = { judge: { lawful: true, reasonable: true, reason: '属实' }, assign: { lead } };
  for (const [name, body] of Object.entries(acts)) {
    const answer = await post(api, `/v1/appeals/${id}/acts/${name}`, body, office);
    expect([name, answer.status]).toEqual([name, 200]);
  }
  return id;
}

type Speaker = { role: 'unit'; unit: string } | { role: 'upstream'; source: string };

/** The two ways to come in. */
const ways = {
  'an API key': async (who: Speaker): Promise<string> => (await createApiKey(api.deps.pool, api.deps.pepper, who)).key,
  'a token': (who: Speaker): Promise<string> =>
    token(issuer, {
      liubu_role: who.role,
      ...(who.role === 'unit' ? { liubu_unit: who.unit } : { liubu_source: who.source }),
    }),
};

const organisations = Object.keys(ways).flatMap((way) => [
  [`a unit with ${way}`, way, { role: 'unit', unit: LEAD }, { role: 'unit', unit: OTHER_UNIT }] as const,
  [
    `an upstream with ${way}`,
    way,
    { role: 'upstream', source: OWN_SOURCE },
    { role: 'upstream', source: OTHER_SOURCE },
  ] as const,
]);

/** The ids of a list of appeals. */
async function listed(key: string, query = ''): Promise<string[]> {
  const { body } = await get(api, `/v1/appeals${query}`, key);
  return (body.items as { id: string }[]).map(({ id }) => id);
}

/** What the stream tells from the beginning, for a moment. */
async function heard(key: string): Promise<string> {
  const leave = new AbortController();
  const headers = { Authorization: `Bearer ${key}` };
  const answer = await fetch(`${api.url}/v1/events?after=0`, { headers, signal: leave.signal });
  expect(answer.status).toBe(200);
  const late = setTimeout(() => leave.abort(), 1_500);
  let text = '';
  try {
    for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) text += Buffer.from(part).toString();
  } catch {
    // The end is ours.
  }
  clearTimeout(late);
  return text;
}

describe.each(organisations)('%s', (_name, way, own, other) => {
  const key = (who: Speaker): Promise<string> => ways[way as keyof typeof ways](who);

  it.each(['', '/timeline', '/deadline', '/acts'])('reads its own case%s and finds no other', async (rest) => {
    const reader = await key(own);
    expect((await get(api, `/v1/appeals/${mine}${rest}`, reader)).status).toBe(200);
    const refused = await get(api, `/v1/appeals/${theirs}${rest}`, reader);
    expect([refused.status, refused.body.code]).toEqual([404, 'not-found']);
    expect(refused.text).not.toContain(theirs);
    expect((await get(api, `/v1/appeals/${theirs}${rest}`, await key(other))).status).toBe(200);
  });

  it('lists its own alone, whatever it asks for', async () => {
    const reader = await key(own);
    const queries = ['', `?q=${encodeURIComponent('公共收益')}`, '?status=signature', `?source=${OTHER_SOURCE}`];
    for (const query of [...queries, `?lead=${OTHER_UNIT}`, `?unit=${OTHER_UNIT}`]) {
      const answer = await get(api, `/v1/appeals${query}`, reader);
      expect(answer.text).not.toContain(theirs);
    }
    expect(await listed(reader)).toEqual([mine]);
    expect(await listed(await key(other))).toEqual([theirs]);
  });

  it('hears its own alone', async () => {
    const told = await heard(await key(own));
    expect([told.includes(mine), told.includes(theirs)]).toEqual([true, false]);
  });

  it('cannot act on a case it may not read', async () => {
    const act = own.role === 'unit' ? 'sign' : 'supplement';
    const body = own.role === 'unit' ? {} : { text: '补充' };
    const refused = await post(api, `/v1/appeals/${theirs}/acts/${act}`, body, await key(own));
    expect([403, 404]).toContain(refused.status);
  });
});

describe.each(Object.keys(ways) as (keyof typeof ways)[])('a subscription made with %s', (way) => {
  it('is of the own source, and nobody else finds it', async () => {
    const own = await ways[way]({ role: 'upstream', source: OWN_SOURCE });
    const other = await ways[way]({ role: 'upstream', source: OTHER_SOURCE });
    const url = 'http://127.0.0.1:9/hook';
    const foreign = await post(api, '/v1/webhooks', { url, source: OTHER_SOURCE }, own);
    expect([foreign.status, foreign.body.code]).toEqual([403, 'source-not-yours']);
    const made = await post(api, '/v1/webhooks', { url }, own);
    expect([made.status, made.body.source]).toEqual([201, OWN_SOURCE]);
    const path = `/v1/webhooks/${made.body.id as string}`;
    expect((await get(api, path, own)).status).toBe(200);
    expect((await get(api, '/v1/webhooks', other)).text).not.toContain(made.body.id as string);
    for (const rest of ['', '/deliveries']) expect((await get(api, `${path}${rest}`, other)).status).toBe(404);
    for (const act of ['pause', 'revoke', 'rotate-secret']) {
      expect((await post(api, `${path}/acts/${act}`, {}, other)).status).toBe(404);
    }
    expect((await get(api, path, await ways[way]({ role: 'unit', unit: LEAD }))).status).toBe(403);
  });
});
