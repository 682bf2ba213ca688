import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { openApi, type TestApi } from '../support/api';

let api: TestApi;
let office: string;
beforeAll(async () => {
  api = await openApi();
  office = await api.keyOf('office');
});
afterAll(() => api.close());

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** The answer as it comes over the wire; of a stream only its head. */
function raw(path: string, headers: Record<string, string>, headOnly = false): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = ask(`${api.url}${path}`, { headers: { 'Accept-Encoding': 'gzip', ...headers } }, (answer) => {
      const { statusCode: status, headers: told } = answer;
      if (headOnly) {
        resolve({ status, headers: told, bytes: Buffer.alloc(0) });
        asked.destroy();
      } else void buffer(answer).then((bytes) => resolve({ status, headers: told, bytes }), reject);
    });
    asked.on('error', (error) => (headOnly ? undefined : reject(error)));
    asked.end();
  });
}

const COOKIE = { Cookie: 'liubu-form=abc' };

describe('an answer to a caller who can unpack it', () => {
  it.each([
    ['the document', '/openapi.json', {}],
    ['the script of the document page', '/docs/swagger-ui-bundle.js', {}],
    ['what is for everybody, also in a browser that has a cookie of ours', '/openapi.json', COOKIE],
  ])('is packed to a third or less: %s', async (_what, path, headers) => {
    const { status, headers: told, bytes } = await raw(path, headers);
    expect([status, told['content-encoding'], told.vary]).toEqual([
      200,
      'gzip',
      expect.stringContaining('Accept-Encoding'),
    ]);
    expect(gunzipSync(bytes).length).toBeGreaterThan(bytes.length * 3);
  });

  it('is packed for a key that opens it', async () => {
    const { headers, bytes } = await raw('/v1/units', { Authorization: `Bearer ${office}` });
    expect(headers['content-encoding']).toBe('gzip');
    expect(JSON.parse(gunzipSync(bytes).toString())).toMatchObject({ items: expect.any(Array) });
  });

  it.each([
    ['a page, which holds form tokens', '/', {}],
    ['a page with a form, for a browser that has been given a token', '/file', COOKIE],
    ['what a browser with a cookie of ours asks for', '/v1/units', COOKIE],
  ])('is never packed where it could be guessed by its length: %s', async (_what, path, headers) => {
    const { status, headers: told, bytes } = await raw(path, headers);
    expect([status, told['content-encoding']]).toEqual([200, undefined]);
    expect(bytes.length).toBeGreaterThan(1_024);
  });

  it('is not packed where it is a stream of events', async () => {
    const { status, headers } = await raw('/v1/events?after=0', { Authorization: `Bearer ${office}` }, true);
    expect([status, headers['content-encoding']]).toEqual([200, undefined]);
    expect(headers['content-type']).toContain('text/event-stream');
  });

  it('is left as it is for a caller who cannot', async () => {
    const { headers, bytes } = await raw('/openapi.json', { 'Accept-Encoding': 'identity' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(bytes.toString())).toMatchObject({ openapi: '3.1.0' });
  });
});
