import { workflowInfo } from '@temporalio/workflow';
import type { Display } from './display';
import type { Family, Kind } from './kind';
import { opened, type Memory } from './memory';
import { effect } from './proxies';

interface Parts<T extends Family> {
  readonly kind: Kind<T>;
  readonly memory: Memory<T>;
  readonly display: Display<T>;
}

/** Opens the file by its activity, which records its first facts. */
export async function openFile<T extends Family>(
  { kind, memory, display }: Parts<T>,
  input: T['Input'],
  byHand: boolean,
): Promise<void> {
  const { workflowId, runId } = workflowInfo();
  const opening = { workflowId, runId, input, now: Date.now(), ...(byHand && { byHand }) };
  const found = await effect(
    kind.activities,
    kind.openingTitle,
    (activities) => kind.open(activities, opening),
    (why) => display.trouble(why, undefined),
  );
  memory.begin(opened(kind, found), found.facts);
  display.show(memory.known());
}

/** Records turn after turn until nothing is left; while the store is away, the card says so and senders are answered by the engine's word. */
export async function recordAll<T extends Family>({ kind, memory, display }: Parts<T>): Promise<void> {
  const { workflowId, runId } = workflowInfo();
  while (memory.hasNews()) {
    const turns = memory.next();
    const facts = turns.flatMap((turn) => turn.facts);
    const { state, answersOnRecord } = memory.known();
    const turn = { state, workflowId, runId, facts, keepsFirst: answersOnRecord === true };
    const standing = await effect(
      kind.activities,
      kind.recordingTitle(facts),
      (activities) => kind.record(activities, turn),
      (why) => {
        memory.answerAtOnce(turns);
        display.trouble(why, memory.known());
      },
    );
    memory.recorded(turns, standing);
  }
  display.show(memory.known());
}
