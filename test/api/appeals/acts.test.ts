import { acts, findAct, type ActName } from '../../../src/domain/appeal/acts/acts';
import { callers, type Caller } from '../../../src/use-cases/principal';
import type { RefusalCode } from '../../../src/domain/decider/refusal';
import { openCity, type City } from '../../support/city';
import { get, openApi, post, type TestApi } from '../../support/api';
import { LEAD, scenes, type Scene, type SceneName } from '../scenes';

let city: City;
let api: TestApi;
beforeAll(async () => {
  city = await openCity();
  api = await openApi(city);
});
afterAll(async () => {
  await api.close();
  await city.close();
});

type Change = (scene: Scene) => object;
interface Row {
  readonly as: Caller;
  readonly unit?: string;
  readonly works: SceneName;
  readonly refused: readonly [SceneName, RefusalCode];
  /** On top of the documented example. */
  readonly change?: Change;
}

const notice: Change = (scene) => ({ notice: scene.notice ?? '2026-000000-N1' });
const entry: Change = (scene) => ({ entry: scene.entry ?? 'P999' });

/** What was never sent out has found nothing. */
const onlyFound: Change = (scene) => (scene.entry === undefined ? {} : { step: 'found', findings: 1 });

/** Each act with the example its documentation shows: where it works, and where the rules refuse it. */
const table: Record<ActName, Row> = {
  'confirm-theme': { as: 'office', works: 'theme', refused: ['judgement', 'wrong-stage'] },
  redirect: { as: 'office', works: 'judgement', refused: ['handling', 'wrong-stage'] },
  'request-supplement': { as: 'office', works: 'judgement', refused: ['signature', 'wrong-stage'] },
  supplement: { as: 'appellant', works: 'judgement', refused: ['closed', 'case-closed'] },
  merge: { as: 'office', works: 'assignment', refused: ['handling', 'wrong-stage'] },
  judge: { as: 'office', works: 'judgement', refused: ['assignment', 'wrong-stage'] },
  assign: { as: 'office', works: 'assignment', refused: ['handling', 'wrong-stage'] },
  sign: { as: 'unit', works: 'signature', refused: ['handling', 'wrong-stage'] },
  return: { as: 'unit', works: 'signature', refused: ['handling', 'wrong-stage'] },
  arbitrate: { as: 'office', works: 'arbitration', refused: ['handling', 'wrong-stage'] },
  contact: { as: 'unit', works: 'handling', refused: ['evaluation', 'wrong-stage'] },
  plan: { as: 'unit', works: 'handling', refused: ['signature', 'wrong-stage'] },
  progress: { as: 'unit', works: 'handling', refused: ['signature', 'wrong-stage'] },
  'finish-subtask': {
    ...{ as: 'unit', unit: 'urban-management', works: 'coordinated', refused: ['finished', 'no-such-subtask'] },
  },
  'request-extension': { as: 'unit', works: 'handling', refused: ['extension', 'already-answered'] },
  'decide-extension': { as: 'office', works: 'extension', refused: ['handling', 'nothing-to-decide'] },
  pause: { as: 'office', works: 'handling', refused: ['paused', 'wrong-stage'] },
  resume: { as: 'office', works: 'paused', refused: ['handling', 'wrong-stage'] },
  reply: { as: 'unit', works: 'handling', refused: ['coordinated', 'subtasks-open'] },
  evaluate: { as: 'appellant', works: 'evaluation', refused: ['closed', 'already-answered'] },
  verify: { as: 'office', works: 'verification', refused: ['evaluation', 'wrong-stage'] },
  'check-mechanism': { as: 'office', works: 'lasting', refused: ['closed', 'nothing-to-decide'] },
  supervise: { as: 'centre', works: 'handling', refused: ['supervised', 'nothing-to-decide'] },
  'name-leader': { as: 'supervisor', works: 'standing', refused: ['handling', 'wrong-stage'] },
  list: { as: 'supervisor', works: 'handling', refused: ['judgement', 'wrong-stage'] },
  delist: { as: 'supervisor', works: 'listed', refused: ['handling', 'not-listed'] },
  commend: { as: 'office', works: 'closed', refused: ['judgement', 'unit-unknown'] },
  'hold-accountable': { as: 'supervisor', works: 'accountable', refused: ['handling', 'no-such-accountability'] },
  'take-check': {
    ...{ as: 'supervisor', works: 'handling', refused: ['contested', 'nothing-to-decide'], change: onlyFound },
  },
  transfer: { as: 'office', works: 'handling', refused: ['handling', 'wrong-stage'] },
  'return-dossier': { as: 'discipline', works: 'handedOver', refused: ['clue', 'nothing-to-decide'] },
  contest: { as: 'unit', works: 'closed', refused: ['contested', 'already-contested'], change: entry },
  'decide-contest': { as: 'office', works: 'contested', refused: ['closed', 'nothing-to-decide'], change: entry },
  reopen: { as: 'appellant', works: 'closed', refused: ['handling', 'wrong-stage'] },
  withdraw: { as: 'appellant', works: 'handling', refused: ['closed', 'case-closed'] },
  'object-notice': {
    as: 'unit',
    works: 'accountable',
    refused: ['objected', 'objection-window-passed'],
    change: notice,
  },
  'decide-objection': {
    as: 'office',
    works: 'objected',
    refused: ['accountable', 'nothing-to-decide'],
    change: notice,
  },
  'withhold-notice': { as: 'office', works: 'accountable', refused: ['published', 'notice-settled'], change: notice },
  'report-rectification': {
    as: 'unit',
    works: 'published',
    refused: ['accountable', 'notice-settled'],
    change: notice,
  },
  'revise-notice': { as: 'office', works: 'published', refused: ['accountable', 'notice-settled'], change: notice },
};

const rows = acts.map(({ name }) => [name, table[name]] as const);

async function send(scene: Scene, name: string, { as, unit, change }: Row, more: object = {}) {
  const key = as === 'appellant' ? scene.trackingCode : await api.keyOf(as, unit);
  const body = { ...(findAct(name)?.example as object), ...change?.(scene), ...more };
  return post(api, `/v1/appeals/${scene.id}/acts/${name}`, body, key);
}

const versionOf = async ({ id }: Scene): Promise<number> =>
  (await get(api, `/v1/appeals/${id}`, await api.keyOf('office'))).body.version as number;

describe('an act whose time it is', () => {
  it.each(rows)('%s is done, and whoever reads next sees it', async (name, row) => {
    const scene = await scenes[row.works](api);
    const before = await versionOf(scene);
    const answer = await send(scene, name, row);
    expect({ status: answer.status, code: answer.body.code, detail: answer.body.detail }).toEqual({ status: 200 });
    expect(answer.body.version).toBeGreaterThan(before);
    expect(await versionOf(scene)).toBeGreaterThanOrEqual(answer.body.version);
  });
});

describe('an act whose time it is not', () => {
  it.each(rows)('%s is refused with its reason, and nothing is recorded', async (name, row) => {
    const [where, code] = row.refused;
    const scene = await scenes[where](api);
    const before = await versionOf(scene);
    const answer = await send(scene, name, row, name === 'transfer' ? { wholeCase: true } : {});
    expect([answer.status, answer.body.code]).toEqual([409, code]);
    expect(answer.body.detail).toMatch(/\p{Script=Han}/u);
    expect(await versionOf(scene)).toBe(before);
  });
});

describe('an act of somebody else', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await scenes.judgement(api);
  });

  it.each(rows)('%s is not allowed to any other role', async (name, row) => {
    const others = callers.filter((role) => !findAct(name)?.roles.includes(role));
    for (const as of others) {
      const answer = await send(scene, name, { ...row, as });
      expect([as, answer.status, answer.body.code]).toEqual([as, 403, 'not-yours-to-do']);
    }
  });

  it.each(rows.filter(([, { as }]) => as === 'unit'))(
    '%s of a unit that has no part in the case is not found',
    async (name, row) => {
      const known = await scenes[row.works](api);
      const answer = await send(known, name, { ...row, unit: 'education' });
      expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
    },
  );

  it.each(rows.filter(([, { as }]) => as === 'appellant'))(
    '%s with the code of another case is not found',
    async (name, row) => {
      const other = await scenes.judgement(api);
      const answer = await send({ ...scene, trackingCode: other.trackingCode }, name, row);
      expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
    },
  );
});

describe('acts over HTTP', () => {
  it('that nobody knows, or on cases nobody knows, are not found', async () => {
    const { id } = await scenes.judgement(api);
    const key = await api.keyOf('office');
    expect((await post(api, `/v1/appeals/${id}/acts/fly`, {}, key)).status).toBe(404);
    expect(
      (await post(api, `/v1/appeals/hotline-12345~nothing/acts/judge`, findAct('judge')?.example as object, key))
        .status,
    ).toBe(404);
  });

  it('with a wrong body are told every fault, before the engine is asked', async () => {
    const { id } = await scenes.judgement(api);
    const answer = await post(
      api,
      `/v1/appeals/${id}/acts/judge`,
      { lawful: 'yes', why: 1 },
      await api.keyOf('office'),
    );
    expect(answer.status).toBe(422);
    const paths = (answer.body.errors as { path: string }[]).map(({ path }) => path).sort();
    expect(paths).toEqual(['body.lawful', 'body.reason', 'body.reasonable', 'body.why']);
  });

  it('are offered to whoever may do them now, with schema and example', async () => {
    const scene = await scenes.signature(api);
    const { body } = await get(api, `/v1/appeals/${scene.id}/acts`, await api.keyOf('unit', LEAD));
    const offered = body.items as { act: string; schema: { type: string }; title: string }[];
    expect(offered.map((one) => one.act)).toEqual(expect.arrayContaining(['sign', 'return', 'contact']));
    expect(offered.map((one) => one.act)).not.toContain('assign');
    expect(offered.every(({ schema, title }) => schema.type === 'object' && title.length > 0)).toBe(true);
    const own = await get(api, `/v1/appeals/${scene.id}/acts`, scene.trackingCode);
    expect((own.body.items as { act: string }[]).map((one) => one.act).sort()).toEqual(['supplement', 'withdraw']);
  });

  it('never gave an answer that differs from the document', () => {
    expect(api.lines.filter((line) => line.includes('differs from its schema'))).toEqual([]);
    expect(api.lines.filter((line) => line.includes('unforeseen'))).toEqual([]);
  });
});
