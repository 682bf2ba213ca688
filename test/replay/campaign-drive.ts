import { campaignIdOf, campaignWorkflowIdOf } from '../../src/domain/campaign/campaign-id';
import type { CampaignInput } from '../../src/domain/campaign/opening/opening';
import type { Actor } from '../../src/domain/people/people';
import { dayOf, DAY, plusDays } from '../../src/domain/calendar/instant';
import { fastForwardTo, settle, startOnOwnClock } from '../../src/engine/own-clock';
import { CAMPAIGN_WORKFLOW } from '../../workflows/messages';
import { nextMonday, OFFICE, ordinaryInput, send, startCase, type City } from '../support/city';

/** One campaign on its own clock, driven by short words. */
export interface CampaignDrive {
  readonly workflowId: string;
  readonly campaignId: string;
  /** The day so many days after it was opened. */
  readonly day: (days: number) => string;
  /** Lets time pass until so many days after it was opened, a Monday at nine. */
  readonly until: (days: number) => Promise<void>;
  /** Returns once what follows from it is carried out and recorded. */
  readonly act: (name: string, body?: unknown, by?: Actor) => Promise<void>;
  /** Returns once it is answered. */
  readonly actAtOnce: (name: string, body?: unknown, by?: Actor) => Promise<void>;
}

export async function driveCampaign(
  city: City,
  input: CampaignInput | ((day: CampaignDrive['day']) => CampaignInput),
): Promise<CampaignDrive> {
  const startAt = nextMonday();
  const day = (days: number): string => plusDays(dayOf(startAt), days);
  const given = typeof input === 'function' ? input(day) : input;
  const campaignId = campaignIdOf(given.kind, given.name);
  const workflowId = campaignWorkflowIdOf(campaignId);
  await startOnOwnClock(city.engine, {
    workflowId,
    type: CAMPAIGN_WORKFLOW,
    input: given,
    startAt,
    summary: given.kind,
  });
  const actAtOnce: CampaignDrive['act'] = async (name, body = {}, by = OFFICE) => {
    await send(city, workflowId, name, by, body);
  };
  return {
    ...{ workflowId, campaignId, day, actAtOnce },
    until: async (days) => {
      await fastForwardTo(city.engine, workflowId, startAt + days * DAY);
    },
    act: async (name, body, by) => {
      await actAtOnce(name, body, by);
      await settle(city.engine, workflowId);
    },
  };
}

/** A case that waits to be assigned. */
export async function waitingCase(city: City): Promise<string> {
  const { caseId, workflowId } = await startCase(city, ordinaryInput());
  await send(city, workflowId, 'judge', OFFICE, { lawful: true, reasonable: true, reason: '属实' });
  await settle(city.engine, workflowId);
  return caseId;
}
