import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the expectation holds, at most so long: the engine's lists follow its cases within a second or so. */
export async function eventually(expectation: () => Promise<void>, patience = 15_000): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(100);
    }
  }
}
