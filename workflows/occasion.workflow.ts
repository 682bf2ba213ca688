import { setCurrentDetails, sleep, workflowInfo } from '@temporalio/workflow';
import { toMinuteText } from '../src/domain/calendar/instant';
import { occasionInputSchema, type OccasionInput } from '../src/domain/occasion/kinds';
import type { Held } from '../activities/hold-occasion';
import type { OccasionPlan } from '../src/domain/occasion/plan';
import { activities, patiently } from './file/proxies';
import { invalid } from './message-body';
import { OCCASION_WORKFLOW, occasionWorkflowIdOf } from './messages';
import { isSentByUs, isStartedByHand } from './who-acts';

const { planOccasion } = activities.patiently(patiently('查工作日，定日期'));
const { holdOccasion } = activities.patiently(patiently('按期办理', '2 minutes'));

/**
 * A date of the city's working year (DOMAIN.md section 6): waits for the next working day if it must, or for the day on which what it opens
 * has its time to prepare, and is held once a period, if it can be.
 */
export async function occasion(input: OccasionInput): Promise<Held> {
  const parsed = occasionInputSchema.safeParse(input);
  if (!parsed.success) throw invalid(parsed.error.issues, '');
  // A schedule puts the time behind the id it was given.
  const isScheduled = isSentByUs(input, OCCASION_WORKFLOW, occasionWorkflowIdOf(parsed.data.kind));
  const byHand = !isScheduled && isStartedByHand(input, OCCASION_WORKFLOW);
  const plan = await planOccasion({ kind: parsed.data.kind, scheduledAt: scheduledAt() });
  await untilPlanned(plan);
  return heldFrom(await holdOccasion({ plan, now: Date.now(), ...(byHand && { byHand }) }));
}

async function untilPlanned({ title, period, plannedAt, provisional, opens }: OccasionPlan): Promise<void> {
  const when = `${toMinuteText(plannedAt)}${provisional ? '（当年放假安排尚未公布，暂定）' : ''}`;
  setCurrentDetails(`**${title}** ${period.name}：${when}`);
  const why = opens === undefined ? '遇休息日顺延至' : '筹备开始于';
  if (plannedAt > Date.now()) await sleep(plannedAt - Date.now(), { summary: `${why} ${toMinuteText(plannedAt)}` });
}

/** What histories from before 0.2 hold says whether it was the first time. */
function heldFrom(answer: Held | boolean): Held {
  if (typeof answer === 'string') return answer;
  return answer ? 'held' : 'held-before';
}

/** When the schedule meant it to start, also where it was caught up later; now, where a person started it. */
function scheduledAt(): number {
  const given = workflowInfo()
    .typedSearchAttributes.getAll()
    .find(({ key }) => key.name === 'TemporalScheduledStartTime');
  return given?.value instanceof Date ? given.value.getTime() : Date.now();
}
