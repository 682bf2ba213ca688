import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '../../src/domain/people/people';
import type { AppealView } from '../../src/domain/appeal/view/view';
import { sendAct } from '../../src/engine/appeals';
import type { Engine } from '../../src/engine/connection';
import { EngineUnavailable } from '../../src/engine/engine-error';

export interface Asked {
  readonly workflowId: string;
  readonly commandId: string;
  readonly act: string;
  readonly by: Actor;
  readonly body: unknown;
}

/**
 * Killed workers' tasks run out after ten seconds, after longer each time the next worker is killed too, and on a busy machine all cases
 * come at once. What is lost is never answered: the limit of the test ends it.
 */
const TIMEOUT_MS = 600_000;

/** An answer that never came is `unknown`, and is asked again with the same commandId until there is one (RELIABILITY.md). */
export async function actUntilAnswered(engine: Engine, asked: Asked): Promise<AppealView> {
  const { workflowId, act, ...message } = asked;
  const end = Date.now() + TIMEOUT_MS;
  for (let attempt = 1; Date.now() < end; attempt += 1) {
    try {
      const answer = await sendAct(engine, workflowId, act, message);
      if (answer.kind === 'done') return answer.view;
      throw new Error(`${act} ${asked.commandId}, asked ${attempt} times: ${JSON.stringify(answer)}`);
    } catch (error) {
      if (!(error instanceof EngineUnavailable)) throw error;
      await sleep(250);
    }
  }
  throw new Error(`${act} ${asked.commandId} was never answered`);
}
