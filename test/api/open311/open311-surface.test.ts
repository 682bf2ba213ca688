import request from 'supertest';
import { get, openApi, type TestApi } from '../../support/api';
import { asTexts, read, treeOfXml } from './open311-client';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

describe('the surface', () => {
  it.each([
    ['delete', 'requests.xml', 405],
    ['post', 'services.json', 405],
    ['put', 'services/other.xml', 405],
    ['get', 'requests.csv', 404],
    ['get', 'requests', 404],
    ['get', 'nothing.xml', 404],
    ['get', 'requests/%ff.json', 400],
  ] as const)('answers %s %s with %i as a list of errors', async (method, path, status) => {
    const answer = await request(api.url)[method](`/open311/v2/${path}`);
    expect(answer.status).toBe(status);
    const list = path.endsWith('.xml') ? treeOfXml(answer.text).tree : asTexts(answer.body as never);
    expect(list).toEqual([{ code: String(status), description: expect.any(String) }]);
    expect(answer.headers['x-request-id']).toBeDefined();
  });

  it('is in the figures by declared path only', async () => {
    await read(api, 'requests/2026-123456.json');
    const figures = await get(api, '/metrics', await api.keyOf('operator'));
    expect(figures.text).toContain('path="/open311/v2/requests/{id}.{format}"');
    expect(figures.text).not.toContain('2026-123456');
  });

  it('is in the document, each call with both formats and the form', async () => {
    const { body } = await get(api, '/openapi.json');
    const paths = Object.keys(body.paths).filter((path) => path.startsWith('/open311/v2/'));
    expect(paths.sort()).toEqual(
      [
        ...['discovery', 'requests', 'requests/{id}', 'servicerequestupdates'],
        ...['services', 'services/{code}', 'tokens/{token}'],
      ].map((path) => `/open311/v2/${path}.{format}`),
    );
    const { post } = body.paths['/open311/v2/requests.{format}'];
    expect(Object.keys(post.requestBody.content)).toEqual(['application/x-www-form-urlencoded']);
    expect(Object.keys(post.responses['200'].content)).toEqual(['application/json', 'text/xml']);
    expect(post['x-roles']).toEqual(['upstream', 'office']);
  });

  it('is limited like everything else, and says so in the format asked for', async () => {
    const limited = await openApi(api.deps, { perKey: 2, perAddress: 2 });
    const answers = [1, 2, 3].map(() => read(limited, 'services.xml'));
    const last = (await Promise.all(answers)).find(({ status }) => status === 429);
    expect(treeOfXml(last!.text)).toMatchObject({ root: 'errors', tree: [{ code: '429' }] });
    expect(last!.headers['retry-after']).toBe('60');
    await limited.close();
  });
});
