import { ROLE_TITLES } from '../../../domain/appeal/titles';
import { toMinuteText, type Instant } from '../../../domain/calendar/instant';
import { campaignWorkflowIdOf } from '../../../domain/campaign/campaign-id';
import { tellCampaignFact } from '../../../domain/campaign/fact-words';
import type { CampaignState } from '../../../domain/campaign/state';
import { CAMPAIGN_STATUS_TITLES } from '../../../domain/campaign/titles';
import { workflowIdOf } from '../../../domain/appeal/case-id';
import { unitName } from '../../../domain/registry/duty-list';
import { queryState, sendAct } from '../../../engine/appeals';
import { settle } from '../../../engine/own-clock';
import type { Stage } from '../../../rehearsal/stage';
import { OFFICE, type Chapter } from './chapter';
import { sessionOf, visitDays } from './chapters';
import { MONTH } from './title';
import { playChapter, type MonthTold } from './play-chapter';

type Print = (line: string) => void;

/** What a telling has left in the engine, to be ended. */
export interface MonthLeft {
  readonly workflowIds: string[];
}

/** Plays the month from a Monday (X3, X10): visits, what they find as appeals, and the session that decides them. */
export async function tellMonth(
  stage: Stage,
  { monday, stamp, left, print }: { monday: Instant; stamp: string; left: MonthLeft; print: Print },
): Promise<CampaignState> {
  print(`══ ${MONTH.title} ══`);
  const found: string[] = [];
  for (const chapter of visitDays(monday, stamp)) {
    const { findings } = await tellChapter(stage, chapter, left, print);
    found.push(...findings.flatMap(({ caseId }) => caseId ?? []));
  }
  left.workflowIds.push(...found.map(workflowIdOf));
  for (const caseId of found) await judged(stage, workflowIdOf(caseId));
  print('');
  print(`〔办公室研判受理了走访带来的 ${found.length} 件诉求，提交主题会。〕`);
  const session = await tellChapter(stage, sessionOf(monday, stamp, found), left, print);
  print('');
  print(session.report?.text ?? '');
  return session;
}

async function tellChapter(stage: Stage, chapter: Chapter, left: MonthLeft, print: Print): Promise<CampaignState> {
  print('');
  print(`── ${chapter.title} ──`);
  const { kind, name } = chapter.open;
  left.workflowIds.push(campaignWorkflowIdOf(`${kind}~${name}`));
  const telling = playChapter(stage, chapter);
  let next = await telling.next();
  for (; next.done !== true; next = await telling.next()) print(lineOf(stage, next.value));
  print(`${' '.repeat(18)}${CAMPAIGN_STATUS_TITLES[next.value.status]}`);
  return next.value;
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
