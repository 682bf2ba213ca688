import {
  proxyActivities,
  proxyLocalActivities,
  type ActivityOptions,
  type LocalActivityOptions,
} from '@temporalio/workflow';
import type { Activities } from '../../activities/index';

const STRUCTURAL_FAILURES = ['already-filed', 'owned-by-another-workflow'];

/** In passing, within the workflow task: one event a turn. Given up quickly, because a regular one stands behind it. */
const inPassing = (summary: string): LocalActivityOptions => ({
  startToCloseTimeout: '3 seconds',
  scheduleToCloseTimeout: '4 seconds',
  localRetryThreshold: '1 second',
  retry: { maximumAttempts: 2, initialInterval: '200 ms', nonRetryableErrorTypes: STRUCTURAL_FAILURES },
  summary,
});

/** For as long as it takes, whatever is away: each try so long, under the words that operators read in the history. */
export function patiently(summary: string, within: '30 seconds' | '2 minutes' = '30 seconds'): ActivityOptions {
  return {
    startToCloseTimeout: within,
    retry: { initialInterval: '1 second', maximumInterval: '10 seconds' },
    summary,
  };
}

/** A store that is away delays a file, it never loses it (R8). */
function onceTheStoreIsBack(summary: string): ActivityOptions {
  const { retry, ...rest } = patiently(`${summary}（存储恢复后）`);
  return { ...rest, retry: { ...retry, nonRetryableErrorTypes: STRUCTURAL_FAILURES } };
}

/** The activities of a family, by either way of calling them. */
export interface Proxies<A> {
  readonly inPassing: (options: LocalActivityOptions) => A;
  readonly patiently: (options: ActivityOptions) => A;
}

/** Of the product's own families. */
export const activities: Proxies<Pick<Activities, keyof Activities>> = {
  inPassing: (options) => proxyLocalActivities<Activities>(options),
  patiently: (options) => proxyActivities<Activities>(options),
};

/** Makes an effect in passing if the store answers, and patiently if it does not. The title is what operators read in the history; `whenLate` is told why it has to be patient. */
export async function effect<A, R>(
  proxies: Proxies<A>,
  title: string,
  make: (of: A) => Promise<R>,
  whenLate: (why: unknown) => void,
): Promise<R> {
  try {
    return await make(proxies.inPassing(inPassing(title)));
  } catch (error) {
    if (isStructural(error)) throw error;
    whenLate(error);
    return make(proxies.patiently(onceTheStoreIsBack(title)));
  }
}

function isStructural(error: unknown): boolean {
  const type = (error as { cause?: { type?: string } }).cause?.type;
  return type !== undefined && STRUCTURAL_FAILURES.includes(type);
}
