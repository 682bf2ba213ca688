import { defineSignal, defineUpdate, patched, setHandler, uuid4 } from '@temporalio/workflow';
import type { Act } from '../src/domain/appeal/act';
import { actHint } from '../src/domain/appeal/act-hint';
import { acts } from '../src/domain/appeal/acts';
import { decide } from '../src/domain/appeal/decide';
import { escalate, escalationSchema } from '../src/domain/appeal/escalate';
import { fallDue } from '../src/domain/appeal/fall-due';
import { RULES } from '../src/domain/appeal/people';
import { stableHash } from '../src/domain/appeal/spread';
import { unfold, type Unfolded } from '../src/domain/appeal/unfold';
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
  for (const act of acts) registerAct(file, act as unknown as Act);
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
function decideOrThrow({ state, rules }: Carried, act: Act, { by, body, commandId }: ReadMessage): Unfolded {
  const digest = stableHash(JSON.stringify([act.name, body])).toString(16);
  const now = Date.now();
  const passed = fallDue(state, now, rules);
  const decision = decide(passed.state, { act: act.name, commandId, digest, body }, { by, now, rules });
  if ('code' in decision) throw refused(decision);
  return after(passed, decision);
}

/** A limit that passed while nobody was there to act on it comes before the act that came later (R5). */
function after(passed: Unfolded, { state, facts }: Unfolded): Unfolded {
  return { state, facts: [...passed.facts, ...facts] };
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

function raise({ state, rules }: Carried, message: unknown): Unfolded {
  const now = Date.now();
  const asBefore = !patched(PATCH);
  const parsed = escalationSchema.safeParse(asBefore ? message : withOwnId(message));
  if (!parsed.success)
    return note({ state, rules }, ESCALATE_SIGNAL, { code: INVALID, reason: faultsInWords(parsed.error.issues) });
  const passed = fallDue(state, now, rules);
  const by = whoActs(parsed.data.by, message, ESCALATE_SIGNAL, 'done');
  const answer = escalate(passed.state, { ...parsed.data, by }, { now, rules, asBefore });
  return 'code' in answer ? note({ state, rules }, ESCALATE_SIGNAL, answer) : after(passed, answer);
}

/** Without `commandId` a signal is one of its own: two that are alike are then both decided on. */
function withOwnId(message: unknown): unknown {
  const isObject = typeof message === 'object' && message !== null && !Array.isArray(message);
  return isObject ? { commandId: uuid4(), ...message } : message;
}

function note({ state, rules }: Pick<Carried, 'state' | 'rules'>, message: string, { code, reason }: Noted): Unfolded {
  return unfold(state, [{ type: 'message-refused', body: { message, code, reason }, by: RULES }], Date.now(), rules);
}

interface Noted {
  readonly code: string;
  readonly reason: string;
}
