import { createApiKey } from '../../src/store/keys/api-key.repository';
import type { TestApi } from '../support/api';
import type { Planter } from './canaries';
import { ROLE_OF, type Audience, type Secrecy } from './who-may-see';

export const SOURCE = 'canary-city';
export const LEAD = 'housing';
export const ASSISTING = 'urban-management';
const UNIT_OF: Partial<Record<Audience, string>> = {
  'lead-unit': LEAD,
  'assisting-unit': ASSISTING,
  'other-unit': 'education',
};

/** A case of the story; its canaries carry its name. */
export interface Lived {
  readonly name: string;
  readonly id: string;
  readonly trackingCode: string;
  readonly secrecy: Secrecy;
}

export interface Fixture {
  readonly api: TestApi;
  readonly planter: Planter;
  /** The key each audience comes with; an appellant's is the code of the own case. */
  readonly keys: Readonly<Record<Exclude<Audience, 'appellant' | 'public'>, string>>;
}

export async function openFixture(api: TestApi, planter: Planter): Promise<Fixture> {
  const { pool, pepper } = api.deps;
  const keys: Partial<Record<Audience, string>> = {};
  for (const [audience, role] of Object.entries(ROLE_OF) as [
    keyof typeof ROLE_OF,
    (typeof ROLE_OF)[keyof typeof ROLE_OF],
  ][]) {
    const source = audience === 'upstream' ? SOURCE : audience === 'other-upstream' ? 'elsewhere' : undefined;
    const bound = { unit: UNIT_OF[audience], source };
    keys[audience] =
      role === 'participant' ? await api.keyOf(role) : (await createApiKey(pool, pepper, { role, ...bound })).key;
  }
  return { api, planter, keys: keys as Fixture['keys'] };
}
