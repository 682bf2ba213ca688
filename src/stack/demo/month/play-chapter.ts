import { evolveCampaign } from '../../../domain/campaign/evolve';
import { campaignDues } from '../../../domain/campaign/limits/dues';
import { campaignIdOf, campaignWorkflowIdOf } from '../../../domain/campaign/campaign-id';
import type { CampaignFact } from '../../../domain/campaign/facts';
import type { CampaignState } from '../../../domain/campaign/state';
import type { Instant } from '../../../domain/calendar/instant';
import { sendAct } from '../../../engine/appeals';
import { fastForwardTo, settle, startOnOwnClock } from '../../../engine/own-clock';
import type { Environment } from '../../../rehearsal/environment';
import { campaignTimeline } from '../../../store/campaigns/campaigns.repository';
import { CAMPAIGN_WORKFLOW } from '../../../../workflows/messages';
import type { Chapter } from './chapter';
import type { Turn } from './schedule';

/** A campaign of the month under way, on its own clock. */
export interface Played {
  readonly chapter: Chapter;
  readonly id: string;
  readonly workflowId: string;
  /** As it stood when it was last told of. */
  state: CampaignState | undefined;
  isOver: boolean;
}

/** A fact as it was recorded, with its campaign after it. */
export interface ToldOfMonth {
  readonly played: Played;
  readonly fact: CampaignFact;
  readonly state: CampaignState;
}

export function playedOf(chapter: Chapter): Played {
  const id = campaignIdOf(chapter.open.kind, chapter.open.name);
  return { chapter, id, workflowId: campaignWorkflowIdOf(id), state: undefined, isOver: false };
}

export async function open({ engine }: Environment, { chapter, workflowId }: Played): Promise<void> {
  const start = { workflowId, type: CAMPAIGN_WORKFLOW, input: chapter.open, startAt: chapter.startAt };
  await startOnOwnClock(engine, { ...start, summary: `演示：${chapter.title}` });
}

/** Lets time pass up to an instant, for those of whom something falls due until then. */
export async function passTime({ engine, rules }: Environment, all: readonly Played[], until: Instant): Promise<void> {
  const due = all.filter(({ state, isOver }) => {
    const next = state && !isOver ? campaignDues(state, rules.calendar)[0] : undefined;
    return next !== undefined && next.dueAt <= until;
  });
  await Promise.all(due.map(({ workflowId }) => fastForwardTo(engine, workflowId, until)));
}

/** Somebody does what the turn says, at its time. */
export async function act(
  { engine }: Environment,
  { id, workflowId }: Played,
  { at, step, ordinal }: Turn,
  found: readonly string[],
): Promise<void> {
  await fastForwardTo(engine, workflowId, at);
  if (step?.act === undefined) return;
  if (step.by === undefined) throw new Error(`nobody is named for ${step.act}`);
  const body = typeof step.body === 'function' ? step.body(found) : (step.body ?? {});
  const commandId = `${id}-${ordinal}`.slice(-80);
  const answer = await sendAct(engine, workflowId, step.act, { commandId, by: step.by, body });
  if (answer.kind !== 'done')
    throw new Error(`the story and the rules differ over ${step.act}: ${JSON.stringify(answer)}`);
  await settle(engine, workflowId);
}

/** What has been recorded since of all these campaigns, in order of time. */
export async function newsOf({ pool, keyring }: Environment, all: readonly Played[]): Promise<readonly ToldOfMonth[]> {
  const news = await Promise.all(
    all.map(async (played) => {
      const facts = await campaignTimeline(pool, played.id, keyring);
      return facts.slice(played.state?.version ?? 0).map((fact): ToldOfMonth => {
        played.state = evolveCampaign(played.state, fact);
        return { played, fact, state: played.state };
      });
    }),
  );
  return news.flat().sort((one, other) => one.fact.at - other.fact.at);
}
