import { keptCases } from '../../doctor/family';
import { situationOf } from '../../domain/access/law';
import { shownView } from '../../domain/access/shown-view';
import { withNames } from '../../domain/appeal/intake/foreign-names';
import type { AppealView } from '../../domain/appeal/view/view';
import { readAppellant } from '../../store/appeals/appellant.repository';
import { accessTo, maySee } from '../access';
import type { UseCaseDeps } from '../deps';
import type { AskedFamily } from '../file/asked-family';
import { findToActOn, type CaseToActOn } from './load-case';
import { bodyWithoutPerson, hasFreeText } from './masked';
import { titledFor } from './shown-person';
import { startCase } from './start-case';

/** Appeals as callers act on them. */
export const askedAppeals: AskedFamily<CaseToActOn, AppealView, AppealView & { workflowId: string }> = {
  kept: keptCases,
  over: '本件已归档，不能再办理',
  find: findToActOn,
  mayKnow: maySee,
  bodyFor: async (deps, known, body) => withNames(await cleared(deps, known, body), known.state),
  async startUnopened(deps, { caseId, workflowId, unopened: input }, again) {
    if (input === undefined) return false;
    await startCase(deps, { caseId, workflowId, input, again });
    return true;
  },
  async shownAfter(deps, principal, { caseId, workflowId, state }, view) {
    // How it stands to secrecy after the act: whoever hands a dossier over reads it no more.
    const access = { ...accessTo(state, principal), situation: situationOf(view) };
    const { title } = await titledFor(deps, principal, { caseId, state });
    return { ...shownView({ ...view, title }, access, principal.actor.unit), workflowId };
  },
};

/** The engine's history is in clear, so nothing of the person goes there. */
async function cleared({ pool, keyring }: UseCaseDeps, known: CaseToActOn, body: unknown): Promise<unknown> {
  if (!hasFreeText(body)) return body;
  const { caseId, appellant: read } = known;
  const appellant = read === undefined ? await readAppellant(pool, keyring, caseId) : read();
  const person = appellant === undefined || appellant === 'erased' ? {} : appellant.person;
  return bodyWithoutPerson(body, person);
}
