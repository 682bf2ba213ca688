import { defineQuery, defineUpdate, setHandler } from '@temporalio/workflow';
import { isRefusal, type Act } from '../../src/domain/decider/act';
import { actHint } from '../../src/domain/decider/act-hint';
import { commandOf } from '../../src/domain/decider/command';
import { decide } from '../../src/domain/decider/decide';
import { afterDues } from '../../src/domain/decider/fall-due';
import { parseMessage, refused, refuseForeign, type ReadMessage } from '../message-body';
import { STATE_QUERY, type ActMessage } from '../messages';
import { isSentByUs } from '../who-acts';
import type { DurableFile } from './durable-file';
import type { Family, Kind, Snapshot, Taken } from './kind';

type ActOf<T extends Family> = Act<T['State'], T['Fact'], T['Rules']>;

/** Every act of the family as an update: a validator that refuses before history, and a handler that answers once it is on record. */
export function registerActs<T extends Family>(file: DurableFile<T>): void {
  for (const act of file.kind.decider.acts) registerAct(file, act);
}

function registerAct<T extends Family>(file: DurableFile<T>, act: ActOf<T>): void {
  const { kind } = file;
  setHandler(
    defineUpdate<T['Answer'], [ActMessage]>(act.name),
    async (message) => {
      // Only a message that overtakes the opening has to wait; every other is answered in the same task.
      if (file.current() === undefined) await file.opened();
      const read = parseMessage(act, message, 'done');
      const turn = file.take((snapshot) => decideOrThrow(kind, snapshot, act, read));
      if (!turn.settled) await file.settled(turn);
      return kind.answer(turn.after);
    },
    {
      description: actHint(act, kind.decider.statusTitles),
      validator: (message: ActMessage) => {
        const read = parseMessage(act, message, 'asked');
        const snapshot = file.current();
        const foreign = kind.foreign?.(read.body, snapshot?.state, isSentByUs(message, act.name));
        refuseForeign(foreign ?? []);
        if (snapshot !== undefined) decideOrThrow(kind, snapshot, act, read);
      },
    },
  );
}

/** What the act brings about, or a failure that leaves the file as it was: in the validator, before history. */
function decideOrThrow<T extends Family>(
  { decider }: Kind<T>,
  { state, rules }: Snapshot<T>,
  act: ActOf<T>,
  { by, body, commandId }: ReadMessage,
): Taken<T> {
  const moment = { now: Date.now(), rules };
  const command = commandOf(act.name, commandId, body);
  const answer = afterDues(decider, state, moment, (present) => decide(decider, present, command, { ...moment, by }));
  if (isRefusal(answer)) throw refused(answer);
  return answer;
}

/** Its view now; null until it is open. */
export function registerStateQuery<T extends Family>(file: DurableFile<T>): void {
  setHandler(
    defineQuery<T['View'] | null>(STATE_QUERY),
    () => {
      const snapshot = file.current();
      return snapshot === undefined ? null : viewNow(file.kind, snapshot);
    },
    { description: '当前状态' },
  );
}

export function viewNow<T extends Family>({ decider }: Kind<T>, { state, rules }: Snapshot<T>): T['View'] {
  return decider.view(state, Date.now(), rules);
}
