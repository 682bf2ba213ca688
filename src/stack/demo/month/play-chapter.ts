import { evolveCampaign } from '../../../domain/campaign/evolve';
import { campaignIdOf, campaignWorkflowIdOf } from '../../../domain/campaign/campaign-id';
import type { CampaignFact } from '../../../domain/campaign/facts';
import type { CampaignState } from '../../../domain/campaign/state';
import { sendAct } from '../../../engine/appeals';
import { fastForwardTo, settle, startOnOwnClock } from '../../../engine/own-clock';
import type { Stage } from '../../../rehearsal/stage';
import { campaignTimeline } from '../../../store/campaigns.repository';
import { CAMPAIGN_WORKFLOW } from '../../../../workflows/messages';
import type { Chapter, MonthStep } from './chapter';

/** A remark of the story, or a fact as it is recorded, with the campaign after it. */
export type MonthTold =
  | { readonly kind: 'remark'; readonly text: string }
  | { readonly kind: 'fact'; readonly fact: CampaignFact; readonly state: CampaignState };

/** Plays a campaign on its own clock and tells every fact once it is recorded; gives how it stands in the end. */
export async function* playChapter(stage: Stage, chapter: Chapter): AsyncGenerator<MonthTold, CampaignState> {
  const { kind, name } = chapter.open;
  const id = campaignIdOf(kind, name);
  const workflowId = campaignWorkflowIdOf(id);
  const start = { workflowId, type: CAMPAIGN_WORKFLOW, input: chapter.open, startAt: chapter.startAt };
  await startOnOwnClock(stage.engine, { ...start, summary: `演示：${chapter.title}` });
  let state = yield* news(stage, id, undefined);
  for (const [index, step] of chapter.steps.entries()) {
    await fastForwardTo(stage.engine, workflowId, step.at);
    state = yield* news(stage, id, state);
    if (step.tell !== undefined) yield { kind: 'remark', text: step.tell };
    if (step.act === undefined) continue;
    await act(stage, workflowId, step, `${id}-${index}`.slice(-80));
    state = yield* news(stage, id, state);
  }
  return state;
}

async function act(stage: Stage, workflowId: string, { act: name = '', by, body }: MonthStep, commandId: string) {
  if (by === undefined) throw new Error(`nobody is named for ${name}`);
  const answer = await sendAct(stage.engine, workflowId, name, { commandId, by, body: body ?? {} });
  if (answer.kind !== 'done') throw new Error(`the story and the rules differ over ${name}: ${JSON.stringify(answer)}`);
  await settle(stage.engine, workflowId);
}

async function* news(
  { pool }: Stage,
  id: string,
  before: CampaignState | undefined,
): AsyncGenerator<MonthTold, CampaignState> {
  const facts = await campaignTimeline(pool, id);
  let state = before;
  for (const fact of facts.slice(before?.version ?? 0)) {
    state = evolveCampaign(state, fact);
    yield { kind: 'fact', fact, state };
  }
  if (state === undefined) throw new Error(`${id} has no facts`);
  return state;
}
