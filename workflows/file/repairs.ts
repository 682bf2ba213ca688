import { CancellationScope, defineQuery, defineSignal, setHandler } from '@temporalio/workflow';
import { applyFacts } from '../../src/domain/decider/apply-facts';
import type { TakenUp } from '../../src/domain/decider/decider';
import { FACTS_QUERY, NOTE_RESET_SIGNAL, resetNoteSchema, type FactsPage } from '../messages';
import type { DurableFile } from './durable-file';
import { factsPage } from './facts-page';
import type { Family, Kind, PlacedOf } from './kind';

/** A click on "cancel" ends nothing by itself: the family says what it is taken for (decisions 11 and 45). */
export function noteCancellation<T extends Family>(file: DurableFile<T>): void {
  CancellationScope.current().cancelRequested.catch(async () => {
    if (file.current() === undefined) await file.opened();
    const { clickedCancel } = file.kind;
    if (clickedCancel !== undefined) file.take(clickedCancel());
    else put(file, notCancelled(file.kind));
  });
}

function notCancelled<T extends Family>({ decider, notCancelled: reason = '不能在引擎中取消' }: Kind<T>): T['Fact'] {
  return decider.engineFacts.refused('cancel', { code: 'wrong-stage', reason });
}

/** All that this run has told, so that a store restored from an older backup can be told again. */
export function registerFactsQuery<T extends Family>(file: DurableFile<T>): void {
  setHandler(defineQuery<FactsPage<PlacedOf<T>>, [number?]>(FACTS_QUERY), (from) => factsPage(file.told(), from ?? 0), {
    description: '本流程说过的事实，供修复记录用；参数为起始序号',
  });
}

/**
 * A reset in the Temporal UI says nothing to the workflow, which goes on from the earlier point as if nothing had been. Whoever
 * finds a new run that has not recorded anything tells it so: the fact, told by that run, takes the place of all that stood behind
 * it in the log (store/log), so that lists and pages show the file as it is after the reset. May be told more than once.
 */
export function registerResetNote<T extends Family>(file: DurableFile<T>): void {
  setHandler(
    defineSignal<[unknown]>(NOTE_RESET_SIGNAL),
    async (message) => {
      if (file.current() === undefined) await file.opened();
      const { success, data } = resetNoteSchema.safeParse(message);
      if (!success) return;
      const note = file.kind.decider.engineFacts.reset(data.runId);
      if (!file.told().some((fact) => saysTheSame(fact, note))) put(file, note);
    },
    { description: '流程被重置后由系统发出，使记录跟上；不须人工发送' },
  );
}

interface Said {
  readonly type: string;
  readonly body: unknown;
}

function saysTheSame(one: Said, other: Said): boolean {
  return one.type === other.type && JSON.stringify(one.body) === JSON.stringify(other.body);
}

/** The first fact of a file that was taken up again by a new workflow. */
export function noteTakingUp<T extends Family>(file: DurableFile<T>, after: TakenUp): void {
  put(file, file.kind.decider.engineFacts.takenUp(after));
}

function put<T extends Family>(file: DurableFile<T>, news: T['Fact']): void {
  file.take(({ state, rules }) => applyFacts(file.kind.decider, state, [news], { now: Date.now(), rules }));
}
