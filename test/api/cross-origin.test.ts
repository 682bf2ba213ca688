import request from 'supertest';
import { isReadAnywhere } from '../../src/api/cross-origin';
import { routes } from '../../src/serve';
import { openApi, type TestApi } from '../support/api';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const ORIGIN = 'https://city.example';
type Method = 'get' | 'head' | 'post' | 'options';
const from = (method: Method, path: string, headers: Record<string, string> = {}) =>
  request(api.url)
    [method](path)
    .set({ Origin: ORIGIN, ...headers });
const preflight = (path: string, method: string) => from('options', path, { 'Access-Control-Request-Method': method });

const READ = [
  '/v1/policies-for-firms',
  '/v1/units',
  '/open311/v2/services.json',
  '/open311/v2/requests.xml',
  '/policies.atom',
];
const NOT_READ = ['/v1/appeals', '/v1/cockpit', '/v1/keys', '/', '/file', '/sign-in'];

describe('a page of another origin', () => {
  it.each(READ)('reads %s, and never as anybody', async (path) => {
    const answer = await from('get', path);
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([200, '*']);
    expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
    expect(answer.headers['access-control-expose-headers']).toContain('ETag');
    expect((await from('head', path)).headers['access-control-allow-origin']).toBe('*');
  });

  it.each(READ)('is told in a preflight that %s may be read, without cookies and without a key', async (path) => {
    const { status, headers } = await preflight(path, 'GET');
    expect([status, headers['access-control-allow-methods']]).toEqual([204, 'GET,HEAD']);
    expect(headers['access-control-allow-headers']?.toLowerCase()).not.toMatch(/authorization|cookie|\*/);
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('reads why it was refused', async () => {
    const answer = await from('get', '/open311/v2/requests.json?start_date=never');
    expect(answer.status).toBe(400);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    const wrong = await from('get', '/v1/policies-for-firms', { Authorization: 'Bearer lb_wrong' });
    expect([wrong.status, wrong.headers['access-control-allow-origin']]).toEqual([401, '*']);
  });

  it.each(NOT_READ)('reads nothing of %s', async (path) => {
    for (const answer of [await from('get', path), await preflight(path, 'GET'), await from('post', path)]) {
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-allow'))).toEqual([]);
    }
  });

  it('reads every GET that needs no key and is no page, and no other', () => {
    const open = routes.filter(isReadAnywhere);
    expect(open.length).toBeGreaterThan(10);
    for (const { method, roles, path } of open) {
      expect([path, method, roles === 'public' || path.startsWith('/open311/')]).toEqual([path, 'get', true]);
    }
    const closed = routes.filter(
      (route) => !isReadAnywhere(route) && route.method === 'get' && route.roles === 'public',
    );
    for (const { path, answers } of closed)
      expect([path, Object.values(answers).some(({ mediaType }) => mediaType === 'text/html')]).toEqual([path, true]);
  });
});
