import { condition, defineSignal, defineUpdate, proxyActivities, setHandler, sleep } from '@temporalio/workflow';

const { note } = proxyActivities<{ note(text: string): Promise<void> }>({ startToCloseTimeout: '10s' });

export const nudge = defineUpdate<string[]>('nudge');
export const finish = defineSignal('finish');

/** Wakes every working day of its own clock, and writes down when, until it is told to finish. */
export async function diary(): Promise<string[]> {
  const days: string[] = [];
  const told = { finished: false, nudged: 0 };
  setHandler(nudge, () => {
    told.nudged += 1;
    return days;
  });
  setHandler(finish, () => {
    told.finished = true;
  });
  while (!told.finished) {
    days.push(new Date().toISOString());
    const before = told.nudged;
    const news = await condition(() => told.finished || told.nudged > before, '1 day');
    if (!news) await note(String(days.length));
  }
  return days;
}

/** Ends by itself after a year. */
export async function year(): Promise<string> {
  await sleep('365 days');
  return 'over';
}
