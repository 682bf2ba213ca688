import { setCurrentDetails, sleep, workflowInfo } from '@temporalio/workflow';
import { toMinuteText } from '../src/domain/calendar/instant';
import { occasionInputSchema, type OccasionInput } from '../src/domain/occasion/kinds';
import { activities, patiently } from './file/proxies';
import { invalid } from './message-body';
import { OCCASION_WORKFLOW, occasionWorkflowIdOf } from './messages';
import { isSentByUs, isStartedByHand } from './who-acts';

const { planOccasion } = activities.patiently(patiently('查工作日，定日期'));
const { holdOccasion } = activities.patiently(patiently('按期办理', '2 minutes'));

/** A date of the city's working year (DOMAIN.md section 6): waits for the next working day if it must, and is held once a period. */
export async function occasion(input: OccasionInput): Promise<'held' | 'held-before'> {
  const parsed = occasionInputSchema.safeParse(input);
  if (!parsed.success) throw invalid(parsed.error.issues, '');
  // A schedule puts the time behind the id it was given.
  const isScheduled = isSentByUs(input, OCCASION_WORKFLOW, occasionWorkflowIdOf(parsed.data.kind));
  const byHand = !isScheduled && isStartedByHand(input, OCCASION_WORKFLOW);
  const plan = await planOccasion({ kind: parsed.data.kind, scheduledAt: scheduledAt() });
  const { title, period, plannedAt, provisional } = plan;
  const when = `${toMinuteText(plannedAt)}${provisional ? '（当年放假安排尚未公布，暂定）' : ''}`;
  setCurrentDetails(`**${title}** ${period.name}：${when}`);
  if (plannedAt > Date.now())
    await sleep(plannedAt - Date.now(), { summary: `遇休息日顺延至 ${toMinuteText(plannedAt)}` });
  return (await holdOccasion({ plan, now: Date.now(), ...(byHand && { byHand }) })) ? 'held' : 'held-before';
}

/** When the schedule meant it to start, also where it was caught up later; now, where a person started it. */
function scheduledAt(): number {
  const given = workflowInfo()
    .typedSearchAttributes.getAll()
    .find(({ key }) => key.name === 'TemporalScheduledStartTime');
  return given?.value instanceof Date ? given.value.getTime() : Date.now();
}
