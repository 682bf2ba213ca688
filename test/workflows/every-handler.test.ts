import { randomUUID } from 'node:crypto';
import { acts } from '../../src/domain/appeal/acts/acts';
import { campaigns } from '../../src/domain/campaign/decider';
import { campaignWorkflowIdOf } from '../../src/domain/campaign/campaign-id';
import type { CampaignFact } from '../../src/domain/campaign/facts';
import type { Fact } from '../../src/domain/appeal/facts';
import { DAY } from '../../src/domain/calendar/instant';
import { startCampaign } from '../../src/engine/campaigns';
import { fastForward, settle } from '../../src/engine/own-clock';
import { factsTold } from '../../src/engine/resume';
import { createHandOver } from '../../src/store/appeals/hand-overs.repository';
import * as bundled from '../../workflows';
import {
  APPEAL_WORKFLOW,
  CAMPAIGN_WORKFLOW,
  ESCALATE_SIGNAL,
  HANDOVER_WORKFLOW,
  MOVE_RULES_UPDATE,
  NOTE_RESET_SIGNAL,
  OCCASION_WORKFLOW,
} from '../../workflows/messages';
import { OFFICE, openCity, ordinaryInput, send, startCase, type City } from '../support/city';
import { pastTheApi } from '../support/cases/past-the-api';
import { eventually } from '../support/neighbours/receiver';

const OPERATOR = { role: 'operator', id: 'temporal' };

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

interface Handlers {
  readonly signals: readonly string[];
  readonly updates: readonly string[];
}

/** What a workflow itself says that it takes; the names of the SDK's own begin with two strokes. */
async function handlersOf(workflowId: string): Promise<Handlers> {
  interface Named {
    readonly name?: string;
  }
  const { definition } = await city.engine.client.workflow
    .getHandle(workflowId)
    .query<{ definition: { signalDefinitions?: Named[]; updateDefinitions?: Named[] } }>(
      '__temporal_workflow_metadata',
    );
  const names = (all: Named[] = []): string[] =>
    all.flatMap(({ name = '' }) => (name.startsWith('__') ? [] : [name])).sort();
  return { signals: names(definition.signalDefinitions), updates: names(definition.updateDefinitions) };
}

const startByHand = (type: string, workflowId: string, input: unknown): Promise<unknown> =>
  pastTheApi(city).workflow.start(type, { workflowId, taskQueue: city.engine.taskQueue, args: [input] });

/** Where each is sent straight to the engine, and has to stand as the operator's: a new one has to be tried before it is named here. */
describe('every way into a workflow past the API', () => {
  it('of a case: its acts (acts-past-the-api.test.ts), the move of rules and two signals (marks.test.ts)', async () => {
    const { workflowId } = await startCase(city, ordinaryInput());
    expect(await handlersOf(workflowId)).toEqual({
      signals: [ESCALATE_SIGNAL, NOTE_RESET_SIGNAL].sort(),
      updates: [...acts.map(({ name }) => name), MOVE_RULES_UPDATE].sort(),
    });
  });

  it('of a campaign: its acts (campaigns/past-the-api.test.ts), and one signal, tried here', async () => {
    await startCampaign(city.engine, { kind: 'inspection', name: 'handlers', units: ['housing'] }, '督查');
    const workflowId = campaignWorkflowIdOf('inspection~handlers');
    await settle(city.engine, workflowId, 20_000);
    expect(await handlersOf(workflowId)).toEqual({
      signals: [NOTE_RESET_SIGNAL],
      updates: campaigns.acts.map(({ name }) => name).sort(),
    });
    await pastTheApi(city).workflow.getHandle(workflowId).signal(NOTE_RESET_SIGNAL, { runId: randomUUID() });
    const told = (await factsTold<CampaignFact>(city.engine, workflowId)) ?? [];
    expect(told.at(-1)).toMatchObject({ type: 'campaign-reset', by: OPERATOR });
  });

  it('by a start: of a case (marks.test.ts), of a campaign (campaigns/past-the-api.test.ts), and of two, tried here', () => {
    const started = [APPEAL_WORKFLOW, CAMPAIGN_WORKFLOW, HANDOVER_WORKFLOW, OCCASION_WORKFLOW];
    expect(Object.keys(bundled).sort()).toEqual(started.sort());
  });
});

describe('started by hand', () => {
  it('a hand-over is told to its cases by the operator, on behalf of whoever wrote it down', async () => {
    const { caseId, workflowId } = await startCase(city, ordinaryInput());
    await send(city, workflowId, 'judge', OFFICE, { lawful: true, reasonable: true, reason: '属实' });
    await createHandOver(city.pool, { id: 'by-hand', by: OFFICE, why: '集中交办' }, [
      { caseId, category: '物业管理', unit: 'transport' },
    ]);
    await startByHand(HANDOVER_WORKFLOW, 'handover~by-hand', { id: 'by-hand' });
    await eventually(async () => ((await factsTold(city.engine, workflowId)) ?? []).some(isAssigned));
    const assigned = (await factsTold(city.engine, workflowId))?.find(isAssigned);
    expect(assigned?.by).toEqual({ ...OPERATOR, onBehalfOf: OFFICE });
  });

  it('a date of the year opens its campaign as the operator’s', async () => {
    await startByHand(OCCASION_WORKFLOW, 'occasion~check~by-hand', { kind: 'check' });
    // On a day off it waits for the next working day.
    await fastForward(city.engine, 'occasion~check~by-hand', 15 * DAY);
    const sql = `select fact -> 'by' as by from campaign_facts where campaign_id like 'check~%' order by seq limit 1`;
    const openedBy = async () => (await city.pool.query<{ by: object }>(sql)).rows[0]?.by;
    await eventually(async () => (await openedBy()) !== undefined);
    expect(await openedBy()).toEqual(OPERATOR);
  });
});

function isAssigned({ type }: Fact): boolean {
  return type === 'assigned';
}
