import { setTimeout as sleep } from 'node:timers/promises';
import { campaignWorkflowIdOf } from '../../src/domain/campaign/campaign-id';
import type { CampaignView } from '../../src/domain/campaign/view/view-schema';
import { fastForward } from '../../src/engine/own-clock';
import { get, openApi, post, type TestApi } from '../support/api';
import { openCity, type City } from '../support/city';

/** A city with its API, for campaigns over HTTP. */
export interface CampaignFixture {
  readonly city: City;
  readonly api: TestApi;
  /** Opens a campaign as the office does. */
  readonly open: (input: object) => Promise<CampaignView>;
  /** Does an act as a role, or as a unit; it must be done. */
  readonly act: (id: string, by: string, act: string, body?: object) => Promise<CampaignView>;
  /** The same, whatever the answer. */
  readonly try: (id: string, by: string, act: string, body?: object) => Promise<{ status: number; body: CampaignView }>;
  readonly read: (id: string) => Promise<CampaignView>;
  /** Lets days of the campaign's own time pass at once. */
  readonly pass: (id: string, days: number) => Promise<CampaignView>;
  readonly close: () => Promise<void>;
}

const ROLES = ['office', 'operator', 'centre', 'supervisor', 'discipline'] as const;
const DAY = 86_400_000;

export async function openCampaignFixture(): Promise<CampaignFixture> {
  const city = await openCity();
  const api = await openApi(city);
  const keyOf = (by: string): Promise<string> => {
    const role = ROLES.find((one) => one === by);
    return role === undefined ? api.keyOf('unit', by) : api.keyOf(role);
  };
  const attempt: CampaignFixture['try'] = async (id, by, act, body = {}) => {
    const { status, body: answer } = await post(api, `/v1/campaigns/${id}/acts/${act}`, body, await keyOf(by));
    return { status, body: answer as CampaignView };
  };
  const read: CampaignFixture['read'] = async (id) =>
    (await get(api, `/v1/campaigns/${id}`, await keyOf('office'))).body as CampaignView;
  return {
    ...{ city, api, try: attempt, read },
    async open(input) {
      const { status, body } = await post(api, '/v1/campaigns', input, await keyOf('office'));
      // A busy machine answers before the campaign can be read.
      if (status === 202)
        return once(
          () => read((body as { id: string }).id),
          ({ version }) => version > 0,
        );
      if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
      return body as CampaignView;
    },
    async act(id, by, name, body) {
      const answer = await attempt(id, by, name, body);
      if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    async pass(id, days) {
      await fastForward(city.engine, campaignWorkflowIdOf(id), days * DAY);
      return read(id);
    },
    async close() {
      await api.close();
      await city.close();
    },
  };
}

async function once<T>(ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    await sleep(100);
  }
  throw new Error('it never came to be so');
}

/** The appeal as the office reads it, once it is what is waited for. */
export async function appealOnce(
  { api }: CampaignFixture,
  id: string,
  isSo: (appeal: Record<string, unknown>) => boolean,
): Promise<Record<string, unknown>> {
  for (let waited = 0; waited < 200; waited += 1) {
    const { status, body } = await get(api, `/v1/appeals/${id}`, await api.keyOf('office'));
    if (status === 200 && isSo(body as Record<string, unknown>)) return body as Record<string, unknown>;
    await sleep(100);
  }
  throw new Error(`${id} never came to be so`);
}

export const PROOF = [
  { name: '照片.jpg', mediaType: 'image/jpeg', url: 'https://files.example/1.jpg', sha256: '0'.repeat(64) },
];
