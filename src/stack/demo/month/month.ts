import { ROLE_TITLES } from '../../../domain/appeal/titles';
import { toMinuteText, type Instant } from '../../../domain/calendar/instant';
import { campaignIdOf, campaignWorkflowIdOf } from '../../../domain/campaign/campaign-id';
import { tellCampaignFact } from '../../../domain/campaign/fact-words';
import type { CampaignState } from '../../../domain/campaign/state';
import { CAMPAIGN_STATUS_TITLES } from '../../../domain/campaign/titles';
import { workflowIdOf } from '../../../domain/appeal/case-id';
import { unitName } from '../../../domain/registry/duty-list';
import { queryState, sendAct } from '../../../engine/appeals';
import { settle } from '../../../engine/own-clock';
import type { Stage } from '../../../rehearsal/stage';
import { campaignTimeline } from '../../../store/campaigns.repository';
import { OFFICE, type Chapter } from './chapter';
import { sessionOf, visitDays } from './chapters';
import { endingOfMonth } from './ending';
import { MONTH } from './title';
import { playChapter, type MonthTold } from './play-chapter';

/** What a telling has left in the engine, to be ended: it grows while it is told, and is whole wherever the telling stops. */
export interface MonthLeft {
  readonly workflowIds: string[];
}

interface MonthAsked {
  readonly monday: Instant;
  readonly stamp: string;
  readonly left: MonthLeft;
}

/** Plays the month from a Monday (X3, X10), line by line: visits, what they find as appeals, and the session that decides them. */
export async function* tellMonth(
  stage: Stage,
  { monday, stamp, left }: MonthAsked,
): AsyncGenerator<string, CampaignState> {
  const began = performance.now();
  yield `══ ${MONTH.title} ══`;
  const found: string[] = [];
  for (const chapter of visitDays(monday, stamp)) {
    const { findings } = yield* tellChapter(stage, chapter, left);
    found.push(...findings.flatMap(({ caseId }) => caseId ?? []));
  }
  for (const caseId of found) await judged(stage, workflowIdOf(caseId));
  yield '';
  yield `〔办公室研判受理了走访带来的 ${found.length} 件诉求，提交主题会。〕`;
  const session = yield* tellChapter(stage, sessionOf(monday, stamp, found), left);
  yield '';
  yield session.report?.text ?? '';
  yield* await endingOfMonth(stage, { session, monday, seconds: (performance.now() - began) / 1_000 });
  return session;
}

async function* tellChapter(stage: Stage, chapter: Chapter, left: MonthLeft): AsyncGenerator<string, CampaignState> {
  const id = campaignIdOf(chapter.open.kind, chapter.open.name);
  yield '';
  yield `── ${chapter.title} ──`;
  left.workflowIds.push(campaignWorkflowIdOf(id));
  const telling = playChapter(stage, chapter);
  try {
    let next = await telling.next();
    for (; next.done !== true; next = await telling.next()) yield lineOf(stage, next.value);
    yield `${' '.repeat(18)}${CAMPAIGN_STATUS_TITLES[next.value.status]}`;
    return next.value;
  } finally {
    // Also what was filed and not told any more.
    left.workflowIds.push(...(await filedBy(stage, id)));
  }
}

/** The workflows of the appeals that a campaign has filed. */
async function filedBy({ pool }: Stage, id: string): Promise<string[]> {
  const facts = await campaignTimeline(pool, id);
  return facts.flatMap(({ type, body }) => (type === 'finding-filed' ? [workflowIdOf(body.caseId)] : []));
}

function lineOf({ rules }: Stage, told: MonthTold): string {
  if (told.kind === 'remark') return `〔${told.text}〕`;
  const { at, by } = told.fact;
  const nameOf = (unit: string): string => unitName(rules.dutyList, unit);
  const who = by.unit === undefined ? ROLE_TITLES[by.role] : nameOf(by.unit);
  return `${toMinuteText(at)}  ${who} ｜ ${tellCampaignFact(told.fact, told.state, nameOf)}`;
}

/** Lawful and reasonable, so that the session can assign it. */
async function judged({ engine }: Stage, workflowId: string): Promise<void> {
  await settle(engine, workflowId);
  if ((await queryState(engine, workflowId))?.stage === 'theme') await did(engine, workflowId, 'confirm-theme', {});
  await did(engine, workflowId, 'judge', { lawful: true, reasonable: true, reason: '走访核实' });
}

async function did(engine: Stage['engine'], workflowId: string, act: string, body: object): Promise<void> {
  const answer = await sendAct(engine, workflowId, act, { commandId: `demo-${act}`, by: OFFICE, body });
  if (answer.kind !== 'done') throw new Error(`${workflowId}, ${act}: ${JSON.stringify(answer)}`);
  await settle(engine, workflowId);
}
