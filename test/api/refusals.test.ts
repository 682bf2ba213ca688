import { callers, type Caller } from '../../src/use-cases/principal';
import type { Route } from '../../src/api/route';
import { routes } from '../../src/serve';
import { openApi, type TestApi } from '../support/api';
import { sized } from '../support/size';

let api: TestApi;
beforeAll(async () => {
  api = await openApi(undefined, { perKey: 1e6, perAddress: 1e6 });
});
afterAll(() => api.close());

/** Up to the limit of size (1 MB): names nobody knows, a list of such objects, wrong values, one long name, one long text. */
const BODIES: Readonly<Record<string, (bytes: number) => string>> = {
  'unknown names': (bytes) => `{${times(bytes / 12, (at) => `"k${at}":1`)}}`,
  'unknown names, nested': (bytes) => `{"a":[${times(bytes / 30, (at) => `{"k${at}":{"l${at}":1}}`)}]}`,
  'wrong values': (bytes) => `{"ids":[${times(bytes / 2 - 20, () => '1')}]}`,
  'one long name': (bytes) => `{"${'名'.repeat(bytes / 3 - 10)}":1}`,
  'one long text': (bytes) => `{"title":"${'字'.repeat(bytes / 3 - 20)}"}`,
};
const SIZES = sized([38_000, 1_000_000], [9_000, 38_000, 204_000, 1_000_000]);
/** What each refusal above took of this process, by the size of what was sent. */
const spent = new Map(SIZES.map((size) => [size, [] as number[]]));

function times(count: number, make: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => make(at)).join(',');
}

const posts = routes.filter(({ method, body }) => method === 'post' && body !== undefined);
/** All take their body the same way: those that are open and every sixth show it as well as all do. */
const some = posts.filter(({ roles }, at) => roles === 'public' || at % sized(6, 1) === 0);

async function refusal({ method, path, roles }: Route, query: string, body?: string) {
  const role = roles === 'public' ? undefined : callers.find((one) => one !== 'appellant' && roles.includes(one));
  const key = role === undefined ? undefined : await api.keyOf(role as Exclude<Caller, 'appellant'>);
  const where = path.replace('{format}', 'json').replace(/\{\w+\}/g, 'nobody');
  const before = process.cpuUsage();
  const answer = await fetch(`${api.url}${where}${query}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...(key !== undefined && { Authorization: `Bearer ${key}` }) },
    ...(body !== undefined && { body }),
  });
  const bytes = (await answer.arrayBuffer()).byteLength;
  const { user, system } = process.cpuUsage(before);
  return { status: answer.status, bytes, milliseconds: (user + system) / 1_000 };
}

describe('a wrong body or query is refused shortly, however large it is', () => {
  it.each(some.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', async (_name, route) => {
    for (const [what, make] of Object.entries(BODIES)) {
      for (const size of SIZES) {
        const { status, bytes, milliseconds } = await refusal(route, '', make(size));
        expect([what, size, status >= 400 && status < 500, bytes < 10_240]).toEqual([what, size, true, true]);
        // Of this process's time, with sending and reading; 204 KB took sixteen seconds before. A collection of garbage may fall into one.
        expect([what, size, milliseconds < 500]).toEqual([what, size, true]);
        spent.get(size)?.push(milliseconds);
      }
    }
  });

  it.each(SIZES)('takes under 50 ms as a rule where %i bytes are sent', (size) => {
    const sorted = [...(spent.get(size) ?? [])].sort((one, other) => one - other);
    expect(sorted.length).toBeGreaterThan(100);
    // 3, 4, 7 and 14 ms for 9 KB, 38 KB, 204 KB and 1 MB where this was written, on a busy machine.
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(50);
  });

  it('a query of names nobody knows, as long as an address may be', async () => {
    const query = `?${Array.from({ length: 900 }, (_, at) => `k${at}=1`).join('&')}`;
    const gets = routes.filter(
      ({ method, path }) => method === 'get' && path.startsWith('/v1/') && path !== '/v1/events',
    );
    for (const route of gets.filter((_, at) => at % sized(6, 1) === 0)) {
      const { status, bytes } = await refusal(route, query);
      expect([route.path, status >= 400 && status < 500, bytes < 10_240]).toEqual([route.path, true, true]);
    }
  });
});
