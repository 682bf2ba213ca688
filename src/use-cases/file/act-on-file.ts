import { sendAct, type ActAnswer } from '../../engine/appeals';
import { EngineUnavailable } from '../../engine/engine-error';
import { statusOf } from '../../store/log/standing';
import type { UseCaseDeps } from '../deps';
import type { Principal } from '../principal';
import { faulty, Refused } from '../refused';
import type { AskedFamily, KnownFile } from './asked-family';
import { fileFor, waitForVersion } from './load-file';

/** How long an act waits for lists and pages to show it. */
const READ_TIMEOUT_MS = 1_000;

export interface Doing {
  readonly principal: Principal;
  readonly id: string;
  readonly act: { readonly name: string };
  readonly body: unknown;
  /** A repeat of the same is the same act. */
  readonly commandId: string;
}

/** Does an act on a file the caller may know of, and gives what they read of it once a read shows it. Safe to repeat by its command. */
export async function actOn<Known extends KnownFile, Done extends { readonly version: number }, View>(
  family: AskedFamily<Known, Done, View>,
  deps: UseCaseDeps,
  { principal, id, act, body, commandId }: Doing,
): Promise<View> {
  const known = await fileFor(family, deps, principal, id);
  const message = { commandId, by: principal.actor, body: await family.bodyFor(deps, known, body) };
  const send = () => sendAct<Done>(deps.engine, known.workflowId, act.name, message);
  let answer = await send();
  // One registered while the engine was away is started by whoever needs it first.
  if (answer.kind === 'unknown' && (await family.startUnopened?.(deps, known, false))) answer = await send();
  if (isTakenByNone(answer)) return comeAgain(family, deps, known);
  const done = doneUnlessRefused(answer);
  await waitForVersion(deps, family.kept.tables, { id, version: done.version }, READ_TIMEOUT_MS);
  return family.shownAfter(deps, principal, known, done);
}

type Unknown = Extract<ActAnswer, { kind: 'unknown' }>;

/** No workflow took the act: there is none, or it is over. */
function isTakenByNone<Done>(answer: ActAnswer<Done>): answer is Unknown {
  return answer.kind === 'unknown' || (answer.kind === 'refused' && answer.byEngine === true);
}

function doneUnlessRefused<Done>(answer: Exclude<ActAnswer<Done>, Unknown>): Done {
  switch (answer.kind) {
    case 'done':
      return answer.view;
    case 'refused':
      throw new Refused(answer.refusal.code, answer.refusal.reason);
    case 'invalid':
      throw faulty(answer.errors);
  }
}

/**
 * For an act that no workflow took. A file that is over is closed for good; any other goes on from its record, and whoever asked comes
 * again (503 with Retry-After): nobody is told that it is over because its workflow was terminated.
 */
async function comeAgain<Known extends KnownFile>(
  { kept, over, startUnopened }: Pick<AskedFamily<Known, never, unknown>, 'kept' | 'over' | 'startUnopened'>,
  deps: UseCaseDeps,
  known: Known,
): Promise<never> {
  const { workflowId, state } = known;
  const recorded = await statusOf(deps.pool, kept.tables, state.id);
  if (kept.tables.over.includes(recorded ?? state.status)) throw new Refused('case-closed', over);
  const isStarted = recorded === undefined && (await startUnopened?.(deps, known, true));
  if (isStarted !== true) {
    const came = await kept.goOnIfRecorded(deps, { caseId: state.id, workflowId });
    deps.logger.warn(
      { caseId: state.id, workflowId, came },
      'an act found no workflow: the file goes on from its record',
    );
  }
  throw new EngineUnavailable('the workflow of a file was not there to take an act');
}
