import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index';

const STRUCTURAL_FAILURES = ['already-filed', 'owned-by-another-workflow'];

/** In passing, within the workflow task: one event a turn. Given up quickly, because a regular one stands behind it. */
const inPassing = (summary: string) =>
  proxyLocalActivities<Activities>({
    startToCloseTimeout: '3 seconds',
    scheduleToCloseTimeout: '4 seconds',
    localRetryThreshold: '1 second',
    retry: { maximumAttempts: 2, initialInterval: '200 ms', nonRetryableErrorTypes: STRUCTURAL_FAILURES },
    summary,
  });

/** For as long as it takes: a store that is away delays a case, it never loses it (R8). */
const patiently = (summary: string) =>
  proxyActivities<Activities>({
    startToCloseTimeout: '30 seconds',
    retry: { initialInterval: '1 second', maximumInterval: '10 seconds', nonRetryableErrorTypes: STRUCTURAL_FAILURES },
    summary: `${summary}（存储恢复后）`,
  });

/** Makes an effect in passing if the store answers, and patiently if it does not. The title is what operators read in the history; `whenLate` is told why it has to be patient. */
export async function effect<R>(
  title: string,
  make: (activities: Pick<Activities, keyof Activities>) => Promise<R>,
  whenLate: (why: unknown) => void,
): Promise<R> {
  try {
    return await make(inPassing(title));
  } catch (error) {
    if (isStructural(error)) throw error;
    whenLate(error);
    return make(patiently(title));
  }
}

function isStructural(error: unknown): boolean {
  const type = (error as { cause?: { type?: string } }).cause?.type;
  return type !== undefined && STRUCTURAL_FAILURES.includes(type);
}
