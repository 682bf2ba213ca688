import { defineSignal, defineUpdate, patched, setHandler, uuid4 } from '@temporalio/workflow';
import type { Act } from '../src/domain/appeal/act';
import { actHint } from '../src/domain/appeal/act-hint';
import { appeals, type CaseApplied } from '../src/domain/appeal/decider';
import { escalate, escalationSchema } from '../src/domain/appeal/escalate';
import { isRefusal } from '../src/domain/decider/act';
import { applyFacts } from '../src/domain/decider/apply-facts';
import { commandOf } from '../src/domain/decider/command';
import { decide } from '../src/domain/decider/decide';
import { afterDues } from '../src/domain/decider/fall-due';
import type { AppealView } from '../src/domain/appeal/view';
import type { CaseFile } from './case-file';
import type { Carried } from './memory';
import { foreignIn } from '../src/domain/appeal/foreign-names';
import { faultsInWords, parseMessage, refuseForeign, refused, type ReadMessage } from './message-body';
import { whoActs } from './who-acts';
import { ESCALATE_SIGNAL, INVALID, type ActMessage } from './messages';
import { registerMove } from './move-rules';
import { registerQueries, viewNow } from './queries';
import { noteCancellation, registerFactsQuery, registerResetNote } from './repairs';

/** Registers every handler of a case, before its first wait: acts as updates, `escalate` as a signal, the queries. */
export function registerHandlers(file: CaseFile): void {
  for (const act of appeals.acts) registerAct(file, act);
  registerEscalation(file);
  registerMove(file);
  noteCancellation(file);
  registerQueries(file);
  registerFactsQuery(file);
  registerResetNote(file);
}

function registerAct(file: CaseFile, act: Act): void {
  setHandler(
    defineUpdate<AppealView, [ActMessage]>(act.name),
    async (message) => {
      // Only a message that overtakes the opening has to wait; every other is answered in the same task.
      if (file.current() === undefined) await file.opened();
      const read = parseMessage(act, message, 'done');
      const turn = file.take((carried) => decideOrThrow(carried, act, read));
      if (!turn.settled) await file.settled(turn);
      return viewNow(turn.after);
    },
    {
      description: actHint(act),
      validator: (message: ActMessage) => {
        const read = parseMessage(act, message, 'asked');
        const carried = file.current();
        refuseForeign(foreignIn(read.body, carried?.state));
        if (carried !== undefined) decideOrThrow(carried, act, read);
      },
    },
  );
}

/** What the act brings about, or a failure that leaves the case as it was: in the validator, before history. */
function decideOrThrow({ state, rules }: Carried, act: Act, { by, body, commandId }: ReadMessage): CaseApplied {
  const moment = { now: Date.now(), rules };
  const command = commandOf(act.name, commandId, body);
  const answer = afterDues(appeals, state, moment, (present) => decide(appeals, present, command, { ...moment, by }));
  if (isRefusal(answer)) throw refused(answer);
  return answer;
}

/** A signal has nobody to answer: one that is wrong or refused stands in the record, where the sender finds it. */
function registerEscalation(file: CaseFile): void {
  setHandler(
    defineSignal<[unknown]>(ESCALATE_SIGNAL),
    async (message) => {
      if (file.current() === undefined) await file.opened();
      file.take((carried) => raise(carried, message));
    },
    {
      description:
        '提级督办（市营商办；办结前）：1 一次督办、2 二次督办、3 问责\n{ "by": { "role": "supervisor", "id": "supervisor-1" }, "level": 2, "reason": "群众反映集中" }',
    },
  );
}

/** Histories of signals taken before go on as they did: a used id was dropped, and nothing followed for the first unit. */
const PATCH = 'a-raise-is-refused-not-dropped';

function raise({ state, rules }: Carried, message: unknown): CaseApplied {
  const now = Date.now();
  const asBefore = !patched(PATCH);
  const parsed = escalationSchema.safeParse(asBefore ? message : withOwnId(message));
  if (!parsed.success)
    return note({ state, rules }, ESCALATE_SIGNAL, { code: INVALID, reason: faultsInWords(parsed.error.issues) });
  const by = whoActs(parsed.data.by, message, ESCALATE_SIGNAL, 'done');
  const answer = afterDues(appeals, state, { now, rules }, (present) =>
    escalate(present, { ...parsed.data, by }, { now, rules, asBefore }),
  );
  return isRefusal(answer) ? note({ state, rules }, ESCALATE_SIGNAL, answer) : answer;
}

/** Without `commandId` a signal is one of its own: two that are alike are then both decided on. */
function withOwnId(message: unknown): unknown {
  const isObject = typeof message === 'object' && message !== null && !Array.isArray(message);
  return isObject ? { commandId: uuid4(), ...message } : message;
}

function note(
  { state, rules }: Pick<Carried, 'state' | 'rules'>,
  message: string,
  { code, reason }: Noted,
): CaseApplied {
  const noted = appeals.engineFacts.refused(message, { code, reason });
  return applyFacts(appeals, state, [noted], { now: Date.now(), rules });
}

interface Noted {
  readonly code: string;
  readonly reason: string;
}
