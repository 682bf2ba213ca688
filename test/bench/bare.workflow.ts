import {
  CancellationScope,
  condition,
  defineUpdate,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow';
import type { BareActivities, BareStory } from './bare-story';

const WITHIN = { startToCloseTimeout: '30 seconds' } as const;
const ways = {
  activity: proxyActivities<BareActivities>(WITHIN),
  'local activity': proxyLocalActivities<BareActivities>(WITHIN),
};

/** The work of a case without what makes it one: it opens, takes updates, writes a row for each, sets its timer anew, and ends. */
export async function bareStory({ id, acts, timers, by, answered }: BareStory): Promise<number> {
  let [taken, written] = [0, 0];
  setHandler(defineUpdate<number, [string]>('act'), async () => {
    taken += 1;
    const mine = taken;
    if (answered === 'once written') await condition(() => written > mine);
    return mine;
  });
  const setTimer = timerSetter(timers);
  while (written <= acts) {
    await condition(() => taken >= written);
    if (by !== 'nothing') await ways[by].writeRow(id, written);
    written += 1;
    setTimer();
  }
  return written;
}

/** One timer at a time, as a case has it; so many in all. */
function timerSetter(most: number): () => void {
  let set = 0;
  let armed: CancellationScope | undefined;
  return () => {
    if (set >= most) return;
    set += 1;
    armed?.cancel();
    armed = new CancellationScope();
    armed.run(() => sleep('30 days')).catch(() => undefined);
  };
}
