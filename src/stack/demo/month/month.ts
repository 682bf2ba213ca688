import { ROLE_TITLES } from '../../../domain/people/role-titles';
import { toMinuteText, type Instant } from '../../../domain/calendar/instant';
import { tellCampaignFact } from '../../../domain/campaign/view/fact-story';
import type { CampaignState } from '../../../domain/campaign/state';
import { CAMPAIGN_STATUS_TITLES } from '../../../domain/campaign/titles';
import { workflowIdOf } from '../../../domain/appeal/case-id';
import { unitName } from '../../../domain/registry/duty-list';
import type { Environment } from '../../../rehearsal/environment';
import { sessionOf, visitDays } from './chapters';
import { endingOfMonth } from './ending';
import { judged } from './judge-found';
import { act, newsOf, open, passTime, playedOf, type Played, type ToldOfMonth } from './play-chapter';
import { inOrder, type Turn } from './schedule';
import { MONTH } from './title';

/** What a telling has left in the engine, to be ended: it grows while it is told, and is whole wherever the telling stops. */
export interface MonthLeft {
  readonly workflowIds: string[];
}

interface MonthAsked {
  readonly monday: Instant;
  readonly stamp: string;
  readonly left: MonthLeft;
}

/**
 * Plays the month from a Monday (X3, X10), line by line and in order of dates: visits, what they find as appeals, and the session that
 * decides them. Several campaigns run at a time; a heading says of which the next lines are.
 */
export async function* tellMonth(
  environment: Environment,
  { monday, stamp, left }: MonthAsked,
): AsyncGenerator<string, CampaignState> {
  const began = performance.now();
  yield `══ ${MONTH.title} ══`;
  const [session, ...visits] = [sessionOf(monday, stamp), ...visitDays(monday, stamp)].map(playedOf);
  if (session === undefined) throw new RangeError('a month without a session');
  const month = { environment, all: [session, ...visits], opened: [] as Played[], left };
  const headed = headings(month.environment);
  try {
    for (const turn of inOrder(month.all.map(({ chapter }) => chapter))) yield* tellTurn(month, turn, headed);
  } finally {
    // Also what was filed and not told any more.
    await newsOf(environment, month.opened);
    left.workflowIds.push(...foundBy(month.opened).map(workflowIdOf));
  }
  const { state } = session;
  if (state === undefined) throw new Error('the session was never opened');
  yield '';
  yield state.report?.text ?? '';
  yield* await endingOfMonth(environment, { session: state, seconds: (performance.now() - began) / 1_000 });
  return state;
}

interface Month {
  readonly environment: Environment;
  readonly all: readonly Played[];
  readonly opened: Played[];
  readonly left: MonthLeft;
}
type Headed = ReturnType<typeof headings>;

async function* tellTurn(
  { environment, all, opened, left }: Month,
  turn: Turn,
  headed: Headed,
): AsyncGenerator<string> {
  const played = all.find(({ chapter }) => chapter === turn.chapter);
  if (played === undefined) return;
  await passTime(environment, opened, turn.at);
  yield* headed.news(await newsOf(environment, opened));
  const { step } = turn;
  if (step === undefined) {
    yield* headed.heading(played);
    opened.push(played);
    left.workflowIds.push(played.workflowId);
    await open(environment, played);
  } else {
    if (step.tell !== undefined) yield* headed.remark(played, step.tell);
    if (step.judgesFound === true) for (const id of foundBy(opened)) await judged(environment, workflowIdOf(id));
    await act(environment, played, turn, foundBy(opened));
  }
  yield* headed.news(await newsOf(environment, opened));
  if (!turn.isLast || played.state === undefined) return;
  played.isOver = true;
  yield* headed.heading(played);
  yield `${' '.repeat(18)}${CAMPAIGN_STATUS_TITLES[played.state.status]}`;
}

/** The appeals that the visits have brought, the first found first. */
function foundBy(opened: readonly Played[]): string[] {
  return opened.flatMap(({ state }) => state?.findings.flatMap(({ caseId }) => caseId ?? []) ?? []);
}

/** Lines under headings: one wherever the next line is of another campaign than the last. */
function headings(environment: Environment) {
  let last: Played | undefined;
  const seen = new Set<Played>();
  function heading(played: Played): string[] {
    if (played === last) return [];
    const title = `── ${played.chapter.title}${seen.has(played) ? '（续）' : ''} ──`;
    seen.add(played);
    last = played;
    return ['', title];
  }
  return {
    heading,
    remark: (played: Played, text: string) => [...heading(played), `〔${text}〕`],
    news: (told: readonly ToldOfMonth[]) => told.flatMap((one) => [...heading(one.played), lineOf(environment, one)]),
  };
}

function lineOf({ rules }: Environment, { fact, state }: ToldOfMonth): string {
  const nameOf = (unit: string): string => unitName(rules.dutyList, unit);
  const who = fact.by.unit === undefined ? ROLE_TITLES[fact.by.role] : nameOf(fact.by.unit);
  return `${toMinuteText(fact.at)}  ${who} ｜ ${tellCampaignFact(fact, state, nameOf)}`;
}
