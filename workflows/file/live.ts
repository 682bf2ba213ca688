import { CancellationScope } from '@temporalio/workflow';
import { invalid, madeUp } from '../message-body';
import { isCarriedByHand, isStartedByHand } from '../who-acts';
import { createFile, type DurableFile } from './durable-file';
import type { Family, Kind, Snapshot } from './kind';
import { noteTakingUp } from './repairs';

/**
 * One life of a file: its handlers are registered before the first wait, it is opened, or taken up from its record, and then its story is
 * told. No click on "cancel" ends it (repairs.ts).
 */
export async function live<T extends Family, R>(
  kind: Kind<T>,
  { input, carried }: { readonly input: T['Input']; readonly carried: Snapshot<T> | undefined },
  register: (file: DurableFile<T>) => void,
  story: (file: DurableFile<T>) => Promise<R>,
): Promise<R> {
  const type = kind.decider.kind;
  if (isCarriedByHand(carried, type)) throw madeUp();
  const file = createFile(kind, input, carried);
  register(file);
  return CancellationScope.nonCancellable(async () => {
    if (carried === undefined) await file.open(checked(kind, input), isStartedByHand(input, type));
    if (carried?.takenUp !== undefined) noteTakingUp(file, carried.takenUp);
    return story(file);
  });
}

/** A file started by hand with wrong input fails at once and for good, naming each fault. */
function checked<T extends Family>(kind: Kind<T>, input: T['Input']): T['Input'] {
  const parsed = kind.input.safeParse(input);
  if (!parsed.success) throw invalid(parsed.error.issues, '');
  return parsed.data;
}
