import { situationOf } from '../../domain/access/law';
import { shownView } from '../../domain/access/shown-view';
import type { Act } from '../../domain/appeal/acts/act';
import type { AppealView } from '../../domain/appeal/view/view';
import { withNames } from '../../domain/appeal/intake/foreign-names';
import { sendAct, type ActAnswer } from '../../engine/appeals';
import { readAppellant } from '../../store/appeals/appellant.repository';
import { accessTo } from '../access';
import { comeAgain } from './resume-case';
import type { UseCaseDeps } from '../deps';
import { caseToActOn, waitForVersion, type CaseToActOn } from './load-case';
import { bodyWithoutPerson, hasFreeText } from './masked';
import type { Principal } from '../principal';
import { faulty, Refused } from '../refused';
import { titledFor } from './shown-person';
import { startCase } from './start-case';

/** How long an act waits for lists and pages to show it. */
const READ_TIMEOUT_MS = 1_000;

export interface Doing {
  readonly principal: Principal;
  readonly caseId: string;
  readonly act: Act;
  readonly body: unknown;
  readonly commandId: string;
}

/** Does an act on a case the caller may know of, and gives the new state once a read shows it. */
export async function doAct(
  deps: UseCaseDeps,
  { principal, caseId, act, body, commandId }: Doing,
): Promise<AppealView & { workflowId: string }> {
  const known = await caseToActOn(deps, principal, caseId);
  const message = { commandId, by: principal.actor, body: withNames(await cleared(deps, known, body), known.state) };
  const answer = await send(deps, known, act.name, message);
  // No workflow took the act: there is none, or it is over.
  if (answer.kind === 'unknown' || (answer.kind === 'refused' && answer.byEngine === true))
    return comeAgain(deps, known);
  const view = viewUnlessRefused(answer);
  await waitForVersion(deps, caseId, view.version, READ_TIMEOUT_MS);
  // How it stands to secrecy after the act: whoever hands a dossier over reads it no more.
  const access = { ...accessTo(known.state, principal), situation: situationOf(view) };
  const { title } = await titledFor(deps, principal, { caseId, state: known.state });
  return { ...shownView({ ...view, title }, access, principal.actor.unit), workflowId: known.workflowId };
}

/** The engine's history is in clear, so nothing of the person goes there. */
async function cleared({ pool, keyring }: UseCaseDeps, known: CaseToActOn, body: unknown): Promise<unknown> {
  if (!hasFreeText(body)) return body;
  const { caseId, appellant: read } = known;
  const appellant = read === undefined ? await readAppellant(pool, keyring, caseId) : read();
  const person = appellant === undefined || appellant === 'erased' ? {} : appellant.person;
  return bodyWithoutPerson(body, person);
}

/** A case registered while the engine was away is started by whoever needs it first. */
async function send(
  deps: UseCaseDeps,
  known: CaseToActOn,
  act: string,
  message: Parameters<typeof sendAct>[3],
): Promise<ActAnswer> {
  const { caseId, workflowId, unopened } = known;
  const answer = await sendAct(deps.engine, workflowId, act, message);
  if (answer.kind !== 'unknown' || unopened === undefined) return answer;
  await startCase(deps, { caseId, workflowId, input: unopened });
  return sendAct(deps.engine, workflowId, act, message);
}

function viewUnlessRefused(answer: Exclude<ActAnswer, { kind: 'unknown' }>): AppealView {
  switch (answer.kind) {
    case 'done':
      return answer.view;
    case 'refused':
      throw new Refused(answer.refusal.code, answer.refusal.reason);
    case 'invalid':
      throw faulty(answer.errors);
  }
}
