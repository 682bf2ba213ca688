import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import { DAY } from '../../src/domain/calendar/instant';

/** The one timer of a case. */
export interface Alarm {
  /** Sets it to ring at `at` (epoch ms), or turns it off. */
  readonly set: (at: number | undefined, summary: string) => void;
  /** Whether it has rung since it was set; asking turns the bell off. */
  readonly hasRung: () => boolean;
}

/**
 * A case's next limit moves at nearly every act, mostly to later. An alarm that would ring a little too early is left to ring:
 * a re-set costs two events each time, one ring for nothing five, once (ENGINE.md section 5).
 */
const LEFT_TO_RING = 2 * DAY;

interface Setting {
  readonly at: number;
  readonly scope: CancellationScope;
}

export function createAlarm(): Alarm {
  let armed: Setting | undefined;
  let rung = false;

  const ring = async (setting: Setting, summary: string): Promise<void> => {
    await sleep(Math.max(1, setting.at - Date.now()), { summary });
    // It may have been set anew in the very task in which it rings.
    if (armed !== setting) return;
    armed = undefined;
    rung = true;
  };

  return {
    set(at, summary) {
      if (armed !== undefined && at !== undefined && armed.at <= at && at - armed.at <= LEFT_TO_RING) return;
      armed?.scope.cancel();
      armed = undefined;
      if (at === undefined) return;
      const setting = { at, scope: new CancellationScope({ cancellable: true }) };
      armed = setting;
      setting.scope.run(() => ring(setting, summary)).catch(unlessTurnedOff);
    },
    hasRung() {
      const answer = rung;
      rung = false;
      return answer;
    },
  };
}

/** Anything but being turned off has to stall the case in sight of operators: without its alarm it would wait for ever. */
function unlessTurnedOff(error: unknown): void {
  if (!isCancellation(error)) throw error;
}
