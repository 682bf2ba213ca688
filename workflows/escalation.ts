import { defineSignal, patched, setHandler, uuid4 } from '@temporalio/workflow';
import { appeals, type CaseApplied } from '../src/domain/appeal/decider';
import { escalate, escalationSchema } from '../src/domain/appeal/escalate';
import { isRefusal } from '../src/domain/decider/act';
import { applyFacts } from '../src/domain/decider/apply-facts';
import { afterDues } from '../src/domain/decider/fall-due';
import type { AppealFile, AppealSnapshot } from './appeal-kind';
import { faultsInWords } from './message-body';
import { ESCALATE_SIGNAL, INVALID } from './messages';
import { whoActs } from './who-acts';

/** A signal has nobody to answer: one that is wrong or refused stands in the record, where the sender finds it. */
export function registerEscalation(file: AppealFile): void {
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

function raise({ state, rules }: AppealSnapshot, message: unknown): CaseApplied {
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
  { state, rules }: Pick<AppealSnapshot, 'state' | 'rules'>,
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
