import type { CampaignFact } from '../../src/domain/campaign/facts';
import { campaigns } from '../../src/domain/campaign/decider';
import { NOT_ON_BEHALF } from '../../src/domain/people/on-behalf';
import type { Actor, Role } from '../../src/domain/people/people';
import { factsTold } from '../../src/engine/resume';
import { fastForward, settle } from '../../src/engine/own-clock';
import { CAMPAIGN_WORKFLOW } from '../../workflows/messages';
import { openCity, type City } from '../support/city';
import { actStraight, pastTheApi } from '../support/cases/past-the-api';

const OPERATOR = { role: 'operator', id: 'temporal' };
const ID = 'campaign~inspection~straight';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const told = async (): Promise<CampaignFact[]> => (await factsTold<CampaignFact>(city.engine, ID)) ?? [];

function named(role: Role): Actor {
  return { role, id: `${role}-1`, ...(role === 'unit' && { unit: 'housing' }) };
}

// One campaign from its start on: each act is sent straight to the engine where it stands.
describe('a campaign that an operator starts and acts in past the API', () => {
  it('is the operator’s from its first fact on', async () => {
    const input = { kind: 'inspection', name: 'straight', units: ['housing'] };
    await pastTheApi(city).workflow.start(CAMPAIGN_WORKFLOW, {
      ...{ workflowId: ID, taskQueue: city.engine.taskQueue, args: [input] },
    });
    await settle(city.engine, ID, 20_000);
    expect((await told())[0]).toMatchObject({ type: 'opened', by: OPERATOR });
  });

  it.each(campaigns.acts.map((act) => [act.name, act] as const))(
    '%s: the operator’s on behalf of whom it names, or refused',
    async (name, { roles, example }) => {
      const before = await told();
      const role = roles[0] ?? 'office';
      const by = named(role);
      const refused = await actStraight(pastTheApi(city), ID, name, { by, body: example });
      const news = (await told()).slice(before.length);
      // The operator's dialog shows the sentence, not where in the code it was thrown.
      expect(refused?.stack ?? '').toBe('');
      if (NOT_ON_BEHALF.includes(name)) expect(refused).toMatchObject({ code: 'not-on-behalf' });
      if (refused === undefined)
        expect(news.find((fact) => fact.by.onBehalfOf)?.by).toEqual({ ...OPERATOR, onBehalfOf: by });
      else expect(news).toEqual([]);
      expect(news.filter((fact) => !['operator', 'rules', 'timer'].includes(fact.by.role))).toEqual([]);
      if (name === 'prepare') await fastForward(city.engine, ID, 1_000);
    },
  );
});
