import { CancellationScope, defineQuery, defineSignal, patched, setHandler } from '@temporalio/workflow';
import { cancel } from '../src/domain/appeal/cancellation';
import type { Fact, NewFact } from '../src/domain/appeal/facts';
import { appeals, type CaseApplied } from '../src/domain/appeal/decider';
import { applyFacts } from '../src/domain/decider/apply-facts';
import { fallDue } from '../src/domain/decider/fall-due';
import { RULES, type Actor } from '../src/domain/appeal/people';
import type { CaseFile } from './case-file';
import { cancelReason } from './engine-news';
import { factsPage } from './facts-page';
import type { Carried } from './memory';
import { FACTS_QUERY, NOTE_RESET_SIGNAL, resetNoteSchema, type FactsPage, type ResetNote } from './messages';

const OPERATOR: Actor = { role: 'operator', id: 'temporal' };

/**
 * A click on "cancel" ends nothing by itself: it waits for the withdrawal that confirms it (decisions 11 and 45). A case begun before
 * decision 11 only put the click on record.
 */
export function noteCancellation(file: CaseFile): void {
  CancellationScope.current().cancelRequested.catch(async () => {
    if (file.current() === undefined) await file.opened();
    const isConfirmed = patched('cancellation-is-confirmed');
    file.take((carried) => (isConfirmed ? cancelled(carried) : refusedAsBefore(carried)));
  });
}

function cancelled({ state, rules }: Carried): CaseApplied {
  const passed = fallDue(appeals, state, { now: Date.now(), rules });
  const answer = cancel(passed.state, cancelReason(), rules);
  const news: readonly NewFact[] =
    'code' in answer ? [{ type: 'message-refused', body: { message: 'cancel', ...answer }, by: RULES }] : answer;
  const { state: then, facts } = applyFacts(appeals, passed.state, news, { now: Date.now(), rules });
  return { state: then, facts: [...passed.facts, ...facts] };
}

function refusedAsBefore({ state, rules }: Carried): CaseApplied {
  const reason = '诉求不能在引擎中取消；诉求人撤回的，请用 withdraw';
  const body = { message: 'cancel', code: 'wrong-stage', reason };
  return applyFacts(appeals, state, [{ type: 'message-refused', body, by: RULES }], { now: Date.now(), rules });
}

/**
 * A reset in the Temporal UI says nothing to the workflow, which goes on from the earlier point as if nothing had been. Whoever
 * finds a new run that has not recorded anything tells it so: the fact, told by that run, takes the place of all that stood behind
 * it in the log (fact-branch.ts), so that lists and pages show the case as it is after the reset. Twice is once.
 */
export function registerResetNote(file: CaseFile): void {
  setHandler(
    defineSignal<[unknown]>(NOTE_RESET_SIGNAL),
    async (message) => {
      if (file.current() === undefined) await file.opened();
      const parsed = resetNoteSchema.safeParse(message);
      if (!parsed.success || file.told().some((fact) => isNoteOf(fact, parsed.data))) return;
      put(file, { type: 'case-reset', body: parsed.data, by: OPERATOR });
    },
    { description: '流程被重置后由系统发出，使记录跟上；不须人工发送' },
  );
}

function isNoteOf(fact: Fact, { runId }: ResetNote): boolean {
  return fact.type === 'case-reset' && fact.body.runId === runId;
}

/** The first fact of a case that was taken up again by a new workflow. */
export function noteTakingUp(file: CaseFile, after: NonNullable<Carried['takenUp']>): void {
  put(file, { type: 'taken-up', body: { after }, by: OPERATOR });
}

function put(file: CaseFile, news: NewFact): void {
  file.take(({ state, rules }) => applyFacts(appeals, state, [news], { now: Date.now(), rules }));
}

/** All that this run has told, so that a store restored from an older backup can be told again. */
export function registerFactsQuery(file: CaseFile): void {
  setHandler(defineQuery<FactsPage, [number?]>(FACTS_QUERY), (from) => factsPage(file.told(), from ?? 0), {
    description: '本流程说过的事实，供修复记录用；参数为起始序号',
  });
}
