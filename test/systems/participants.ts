import { workflowIdOf } from '../../src/domain/appeal/case-id';
import { dayOf, plusDays } from '../../src/domain/calendar/instant';
import { fastForward, readClock } from '../../src/engine/own-clock';
import { callers, type Caller } from '../../src/use-cases/principal';
import { get, intake, openApi, post, type TestApi } from '../support/api';
import { openCity, type City } from '../support/city';

/** A case as whoever filed it knows it. */
export interface Filed {
  readonly id: string;
  readonly trackingCode: string;
}

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** A city in which every participant acts over HTTP with an account of their own: a role, a unit by its name, or the appellant. */
export interface Participants {
  readonly city: City;
  readonly api: TestApi;
  readonly file: (change?: Parameters<typeof intake>[0], by?: string) => Promise<Filed>;
  /** Does an act that has to be done; gives the case as it stands then. */
  readonly act: (scene: Filed, by: string, act: string, body?: object) => Promise<Record<string, unknown>>;
  /** The same, whatever the answer. */
  readonly attempt: (scene: Filed, by: string, act: string, body?: object) => Promise<Answer>;
  /** The code an act is refused with; undefined where it is done. */
  readonly refusal: (scene: Filed, by: string, act: string, body?: object) => Promise<unknown>;
  readonly read: (scene: Filed, by?: string, more?: string) => Promise<Record<string, unknown>>;
  readonly get: (path: string, by?: string, scene?: Filed) => Promise<Answer>;
  /** Lets days of the case's own time pass at once. */
  readonly pass: (scene: Filed, days: number) => Promise<Record<string, unknown>>;
  /** A day from today on by the case's own clock. */
  readonly day: (scene: Filed, days: number) => Promise<string>;
  readonly close: () => Promise<void>;
}

const DAY = 86_400_000;

export async function openParticipants(): Promise<Participants> {
  const city = await openCity();
  const api = await openApi(city, { perKey: 1e6, perAddress: 1e6 });
  const keyOf = async (by: string, scene?: Filed): Promise<string | undefined> => {
    if (by === 'public') return undefined;
    if (by === 'appellant') return scene?.trackingCode;
    const role = callers.find((one) => one === by);
    return role === undefined ? api.keyOf('unit', by) : api.keyOf(role as Exclude<Caller, 'appellant'>);
  };
  const ask: Participants['get'] = async (path, by = 'office', scene) => {
    const { status, body } = await get(api, path, await keyOf(by, scene));
    return { status, body: body as Record<string, unknown> };
  };
  const attempt: Participants['attempt'] = async (scene, by, act, body = {}) => {
    const answer = await post(api, `/v1/appeals/${scene.id}/acts/${act}`, body, await keyOf(by, scene));
    return { status: answer.status, body: answer.body as Record<string, unknown> };
  };
  const read: Participants['read'] = async (scene, by = 'office', more = '') =>
    (await ask(`/v1/appeals/${scene.id}${more}`, by, scene)).body;
  return {
    ...{ city, api, attempt, read, get: ask },
    async file(change, by = 'upstream') {
      const { status, body } = await post(api, '/v1/appeals', intake(change), await keyOf(by));
      if (status !== 201) throw new Error(`filing: ${status} ${JSON.stringify(body)}`);
      return body as Filed;
    },
    async act(scene, by, act, body) {
      const answer = await attempt(scene, by, act, body);
      if (answer.status !== 200) throw new Error(`${by} ${act}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    async refusal(scene, by, act, body) {
      return (await attempt(scene, by, act, body)).body['code'];
    },
    async pass(scene, days) {
      await fastForward(city.engine, workflowIdOf(scene.id), days * DAY);
      return read(scene);
    },
    async day(scene, days) {
      const { now } = await readClock(city.engine, workflowIdOf(scene.id));
      return plusDays(dayOf(now), days);
    },
    async close() {
      await api.close();
      await city.close();
    },
  };
}

export const PROOF = [
  { name: '照片.jpg', mediaType: 'image/jpeg', url: 'https://files.example/1.jpg', sha256: '0'.repeat(64) },
];

/** A case that a unit has signed for. */
export async function handled(
  { file, act }: Participants,
  change: Parameters<typeof intake>[0] = {},
  assign: object = { lead: 'housing' },
): Promise<Filed> {
  const scene = await file(change);
  await act(scene, 'office', 'judge', { lawful: true, reasonable: true, reason: '属实' });
  const { lead } = await act(scene, 'office', 'assign', assign);
  await act(scene, String(lead), 'sign');
  return scene;
}
