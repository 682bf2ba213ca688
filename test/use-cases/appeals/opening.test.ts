import { defineSearchAttributeKey } from '@temporalio/common';
import { dayOf } from '../../../src/domain/calendar/instant';
import { fileIntake, intakeOf } from '../../../src/use-cases/appeals/file-appeal';
import { registerIntake } from '../../../src/store/appeals/intake.repository';
import { get, intake, openApi, post, type TestApi } from '../../support/api';

/** An API before an engine that takes starts, and a queue that no worker serves: no case opens. */
let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

async function numbers() {
  const { rows } = await api.deps.pool.query<{ case_id: string }>('select * from numbers');
  return rows;
}
const THEME = '公共收益专项';

async function columnsOf(workflowId: string) {
  const { typedSearchAttributes } = await api.deps.engine.client.workflow.getHandle(workflowId).describe();
  const [theme, unit] = ['AppealTheme', 'AppealUnit'].map((name) =>
    typedSearchAttributes.get(defineSearchAttributeKey(name, 'KEYWORD')),
  );
  return { theme, unit };
}

describe('a case that is registered and not open yet', () => {
  it('is read without anything being written: no number is reserved for a reader', async () => {
    const filing = intakeOf(intake());
    await registerIntake(api.deps.pool, api.deps.keyring, filing);
    for (const role of ['office', 'centre'] as const) {
      const read = await get(api, `/v1/appeals/${filing.caseId}`, await api.keyOf(role));
      expect(read.body).toMatchObject({ id: filing.caseId, status: 'awaiting-judgement' });
    }
    const code = api.deps.keyring.trackingCodeOf(filing.caseId);
    expect((await get(api, `/track/${code}`)).status).toBe(200);
    const token = await get(api, `/open311/v2/tokens/${code}.json`);
    expect(token.body).toEqual([{ code: '404', description: '编号还没有产生，请稍后再查' }]);
    expect(await numbers()).toEqual([]);
  });

  it('has its number on the receipt of whoever filed it, and the same when it is read again', async () => {
    const filed = await post(api, '/v1/appeals', intake(), await api.keyOf('office'));
    expect(filed.status).toBe(201);
    const [first] = await numbers();
    expect(first).toMatchObject({ case_id: filed.body.id });
    await get(api, `/v1/appeals/${filed.body.id}`, await api.keyOf('office'));
    expect(await numbers()).toEqual([first]);
  });
});

describe('a case filed in a city that has changed its catalogue', () => {
  beforeAll(async () => {
    const key = await api.keyOf('office');
    const read = await get(api, '/v1/themes', key);
    const theme = { month: dayOf(Date.now()).slice(0, 7), name: THEME, words: ['公共收益'] };
    const headers = { 'If-Match': read.headers['etag'] ?? '' };
    expect((await post(api, '/v1/themes', { theme, reason: '本月重点' }, key, headers)).status).toBe(200);
  });

  it('starts with the columns of that catalogue, and reads as it will begin', async () => {
    const filed = await post(api, '/v1/appeals', intake(), await api.keyOf('office'));
    const read = await get(api, `/v1/appeals/${filed.body.id}`, await api.keyOf('office'));
    expect(read.body).toMatchObject({ theme: THEME });
    expect(await columnsOf(filed.body.workflowId)).toMatchObject({ theme: THEME });
  });

  it('also where Liubu files what it has found itself', async () => {
    const filing = intakeOf(intake());
    await fileIntake(api.deps, filing);
    await fileIntake(api.deps, filing);
    expect(await columnsOf(filing.workflowId)).toMatchObject({ theme: THEME });
  });

  it('and under a number that stands for something else, it is refused by a code that is no status', async () => {
    const filing = intakeOf(intake());
    await fileIntake(api.deps, filing);
    await expect(fileIntake(api.deps, { ...filing, digest: 'another' })).rejects.toMatchObject({
      name: 'Refused',
      code: 'already-filed-differently',
    });
  });
});
