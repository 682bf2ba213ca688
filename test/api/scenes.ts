import { SAMPLE_EVIDENCE } from '../../src/domain/decider/act-parts';
import { workflowIdOf } from '../../src/domain/appeal/case-id';
import { fastForward } from '../../src/engine/own-clock';
import { DAY, dayOf } from '../../src/domain/calendar/instant';
import type { Caller } from '../../src/use-cases/principal';
import { onRecord } from './on-record';
import type { IntakeBody } from '../../src/use-cases/appeals/intake-body';
import { get, intake, post, type TestApi } from '../support/api';

/** A case brought over HTTP to where something can be done with it. */
export interface Scene {
  readonly id: string;
  readonly trackingCode: string;
  /** A notice of the case, where it has one. */
  readonly notice?: string;
  /** A point entry of the lead unit, where there is one. */
  readonly entry?: string;
}

const EVIDENCE = [
  { name: '照片.jpg', mediaType: 'image/jpeg', url: 'https://files.example/1.jpg', sha256: '0'.repeat(64) },
];
export const LEAD = 'housing';

/** Does an act as the role, and insists that it is done. */
async function act(
  api: TestApi,
  scene: Scene,
  name: string,
  role: Caller,
  body: object = {},
  unit = LEAD,
): Promise<void> {
  const key = role === 'appellant' ? scene.trackingCode : await api.keyOf(role, unit);
  const answer = await post(api, `/v1/appeals/${scene.id}/acts/${name}`, body, key);
  if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${answer.text}`);
}

const filed = async (
  api: TestApi,
  change: { [K in keyof IntakeBody]?: IntakeBody[K] | undefined } = {},
): Promise<Scene> => {
  const answer = await post(api, '/v1/appeals', { ...intake(), ...change }, await api.keyOf('office'));
  if (answer.status !== 201) throw new Error(`filing: ${answer.status} ${answer.text}`);
  return answer.body as Scene;
};

/** From one scene to the next: where it begins, and what is done there. */
const steps = {
  theme: (api: TestApi) =>
    filed(api, { title: '一件说不清的事', text: '请关注。', kind: undefined, category: undefined }),
  judgement: (api: TestApi) => filed(api),
  async assignment(api: TestApi) {
    const scene = await scenes.judgement(api);
    await act(api, scene, 'judge', 'office', { lawful: true, reasonable: true, reason: '属实' });
    return scene;
  },
  async signature(api: TestApi) {
    const scene = await scenes.assignment(api);
    await act(api, scene, 'assign', 'office', { lead: LEAD });
    return scene;
  },
  async arbitration(api: TestApi) {
    const scene = await scenes.signature(api);
    await act(api, scene, 'return', 'unit', { reason: '非本单位职责', evidence: EVIDENCE });
    return scene;
  },
  async handling(api: TestApi) {
    const scene = await scenes.signature(api);
    await act(api, scene, 'sign', 'unit');
    return scene;
  },
  async coordinated(api: TestApi) {
    const scene = await scenes.assignment(api);
    await act(api, scene, 'assign', 'office', {
      lead: LEAD,
      assisting: [{ unit: 'urban-management', task: '出具意见' }],
    });
    await act(api, scene, 'sign', 'unit');
    return scene;
  },
  async finished(api: TestApi) {
    const scene = await scenes.coordinated(api);
    await act(api, scene, 'finish-subtask', 'unit', { text: '意见已出具' }, 'urban-management');
    return scene;
  },
  async paused(api: TestApi) {
    const scene = await scenes.handling(api);
    await act(api, scene, 'pause', 'office', { reason: '等待公示', basis: '环境影响评价法' });
    return scene;
  },
  async extension(api: TestApi) {
    const scene = await scenes.handling(api);
    await act(api, scene, 'request-extension', 'unit', { days: 5, reason: '需检测' });
    return scene;
  },
  async evaluation(api: TestApi) {
    const scene = await scenes.handling(api);
    await act(api, scene, 'reply', 'unit', { result: 'solved', text: '已公示', evidence: EVIDENCE });
    return scene;
  },
  async verification(api: TestApi) {
    const scene = await scenes.evaluation(api);
    const denial = { contacted: true, solved: false, satisfaction: 'dissatisfied', comment: '并没有公示' };
    await act(api, scene, 'evaluate', 'appellant', denial);
    return scene;
  },
  async listed(api: TestApi) {
    const scene = await scenes.handling(api);
    await act(api, scene, 'list', 'supervisor', { reason: '久拖未决' });
    return scene;
  },
  async closed(api: TestApi) {
    const scene = await scenes.evaluation(api);
    await act(api, scene, 'evaluate', 'appellant', { contacted: true, solved: true, satisfaction: 'satisfied' });
    const { body } = await get(api, `/v1/appeals/${scene.id}`, await api.keyOf('office'));
    // One case in ten is verified as a sample, told by its id.
    if (body.status !== 'closed')
      await act(api, scene, 'verify', 'office', { finding: 'solved', reason: '现场查看属实' });
    return withEntry(api, scene);
  },
  /** Of a channel with gates, closed with a mechanism that applies from today. */
  async lasting(api: TestApi) {
    const scene = await filed(api, { channel: 'radio' });
    await act(api, scene, 'judge', 'office', { lawful: true, reasonable: true, reason: '属实' });
    await act(api, scene, 'assign', 'office', { lead: LEAD });
    await act(api, scene, 'sign', 'unit');
    const mechanismTerms = { who: '物业科', from: dayOf(Date.now()) };
    const answer = {
      result: 'solved',
      text: '已公示',
      evidence: EVIDENCE,
      mechanism: '每季度公示一次公共收益',
      mechanismTerms,
    };
    await act(api, scene, 'reply', 'unit', answer);
    await act(api, scene, 'evaluate', 'appellant', { contacted: true, solved: true, satisfaction: 'satisfied' });
    const { body } = await get(api, `/v1/appeals/${scene.id}`, await api.keyOf('office'));
    if (body.status !== 'closed')
      await act(api, scene, 'verify', 'office', { finding: 'solved', reason: '现场查看属实' });
    return scene;
  },
  async supervised(api: TestApi) {
    const scene = await scenes.handling(api);
    await act(api, scene, 'supervise', 'centre', { text: '请三日内办结', days: 3 });
    return scene;
  },
  /** Listed, not answered, not decided by the session either. */
  async standing(api: TestApi) {
    const scene = await scenes.listed(api);
    await act(api, scene, 'assign', 'office', { lead: LEAD });
    await act(api, scene, 'sign', 'unit');
    for (const days of [24, 60]) await fastForward(api.deps.engine, workflowIdOf(scene.id), days * DAY);
    return scene;
  },
  async handedOver(api: TestApi) {
    const scene = await scenes.judgement(api);
    await act(api, scene, 'transfer', 'office', { reason: '涉嫌违纪', wholeCase: true });
    return scene;
  },
  async clue(api: TestApi) {
    const scene = await scenes.closed(api);
    await act(api, scene, 'transfer', 'office', { reason: '涉嫌违纪', evidence: [SAMPLE_EVIDENCE] });
    return scene;
  },
  async contested(api: TestApi) {
    const scene = await scenes.closed(api);
    await act(api, scene, 'contest', 'unit', { entry: scene.entry, reason: '当日停电' });
    return scene;
  },
  async accountable(api: TestApi) {
    const scene = await scenes.handling(api);
    const before = await get(api, `/v1/appeals/${scene.id}`, await api.keyOf('office'));
    const raised = { ids: [scene.id], level: 3, reason: '群众反映集中' };
    const answer = await post(api, '/v1/escalations', raised, await api.keyOf('supervisor'));
    if (answer.status !== 202) throw new Error(`escalation: ${answer.status} ${answer.text}`);
    await onRecord(api.deps, scene.id, (before.body.version as number) + 1, 10_000);
    return withNotice(api, scene);
  },
  async objected(api: TestApi) {
    const scene = await scenes.accountable(api);
    await act(api, scene, 'object-notice', 'unit', { notice: scene.notice, text: '已附证明' });
    return scene;
  },
  async published(api: TestApi) {
    const scene = await scenes.objected(api);
    await act(api, scene, 'decide-objection', 'office', { notice: scene.notice, uphold: false, reason: '证明不符' });
    return scene;
  },
};

export type SceneName = keyof typeof steps;
export const scenes: Record<SceneName, (api: TestApi) => Promise<Scene>> = steps;

async function withNotice(api: TestApi, scene: Scene): Promise<Scene> {
  const { body } = await get(api, `/v1/appeals/${scene.id}`, await api.keyOf('office'));
  const criticism = (body.notices as { id: string; kind: string }[]).find(({ kind }) => kind === 'criticism');
  return criticism === undefined ? scene : { ...scene, notice: criticism.id };
}

async function withEntry(api: TestApi, scene: Scene): Promise<Scene> {
  const { body } = await get(api, `/v1/appeals/${scene.id}/timeline`, await api.keyOf('office'));
  const given = (body.items as { seq: number; fact: string }[]).find(({ fact }) => fact === 'points-given');
  return given === undefined ? scene : { ...scene, entry: `P${given.seq}` };
}
