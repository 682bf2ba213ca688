import { shownView } from '../../domain/access/shown-view';
import { begin } from '../../domain/appeal/intake/begin';
import { openingOf } from '../../domain/appeal/intake/opening-of';
import type { AppealState } from '../../domain/appeal/state';
import type { AppealView } from '../../domain/appeal/view/view';
import { viewOf } from '../../domain/appeal/view/view-of';
import type { Instant } from '../../domain/calendar/instant';
import type { Rules } from '../../domain/rules';
import { findCaseToActOn, type StoredCaseToActOn } from '../../store/appeals/case-to-act-on.repository';
import { findAppeal } from '../../store/appeals/appeal.repository';
import { caseIdByTrackingCode, readAppellant } from '../../store/appeals/appellant.repository';
import { cityAt } from '../../store/rules/catalogue.repository';
import type { EngineInput } from '../../store/appeals/intake.repository';
import { findIntake, type RegisteredIntake } from '../../store/appeals/intake-lookup.repository';
import { numberOf } from '../../store/appeals/number.repository';
import { rulesByVersions } from '../../store/rules/rules.repository';
import { withWords } from '../../store/keys/words.repository';
import { accessTo, maySee } from '../access';
import type { UseCaseDeps } from '../deps';
import { fileFor } from '../file/load-file';
import type { Principal } from '../principal';
import { unknownThing } from '../refused';

/** A case as the API knows it: from its facts, or before the first of them from what was registered. */
export interface LoadedCase {
  readonly caseId: string;
  readonly workflowId: string;
  readonly state: AppealState;
  readonly rules: Rules;
  /** The reader's now, or the case's own where that is ahead (a case on its own clock). */
  readonly now: Instant;
  /** What its workflow is to start with, where no fact of it is recorded yet. */
  readonly unopened?: EngineInput;
}

/** A case as an act needs it: its workflow has the rules, and the words in its state. */
export interface CaseToActOn extends Pick<LoadedCase, 'caseId' | 'workflowId' | 'state' | 'unopened'> {
  /** Read with the case, where facts of it are recorded. */
  readonly appellant?: StoredCaseToActOn['appellant'];
}

const CASE_ID = /^[a-z0-9-]{1,40}~[A-Za-z0-9._=-]{1,200}$/;

/** The case of this id, whoever asks; undefined where there is none. */
export async function loadCase(deps: UseCaseDeps, caseId: string): Promise<LoadedCase | undefined> {
  if (!CASE_ID.test(caseId)) return undefined;
  const stored = await findAppeal(deps.pool, caseId);
  if (stored !== undefined) {
    const rules = await rulesByVersions(deps.pool, stored.state);
    const { workflowId, model } = stored;
    const [{ state } = stored] = await withWords(deps.pool, deps.keyring, [stored]);
    return { caseId, workflowId, state, rules, now: Math.max(Date.now(), model.asOf) };
  }
  const intake = await findIntake(deps.pool, caseId);
  return intake && unopenedCase(deps, intake);
}

/** What a case will begin with, computed as its workflow will compute it. Reading it writes nothing: it has a number only where one is reserved. */
async function unopenedCase({ pool, keyring }: UseCaseDeps, intake: RegisteredIntake): Promise<LoadedCase> {
  const { caseId, workflowId, input, receivedAt: at } = intake;
  const { rules, catalogue } = await cityAt(pool, at);
  const appellant = await readAppellant(pool, keyring, caseId);
  const text = appellant === 'erased' ? undefined : appellant?.text;
  const number = await numberOf(pool, caseId);
  const { state } = openingOf({ caseId, input, text, at, number }, rules, catalogue);
  return { caseId, workflowId, state, rules, now: Date.now(), unopened: input };
}

/** The case as it was when it was filed, whatever became of it since: what a receipt says. */
export async function caseAsFiled(deps: UseCaseDeps, known: LoadedCase): Promise<LoadedCase> {
  const { caseId, state: today, rules } = known;
  const intake = await findIntake(deps.pool, caseId);
  if (intake === undefined || known.unopened !== undefined) return known;
  const { proposal, reservedNumber, filedAt } = today;
  const { state } = begin({ id: caseId, input: intake.input, proposal, reservedNumber }, filedAt, rules);
  return { ...known, state, now: filedAt };
}

/** The case, for somebody who may know of it; unknown and not yours are the same answer. */
export function caseFor(deps: UseCaseDeps, principal: Principal, caseId: string): Promise<LoadedCase> {
  return fileFor({ find: loadCase, mayKnow: maySee }, deps, principal, caseId);
}

/** The case as an act needs it, with one query where facts of it are recorded. */
export async function findToActOn(deps: UseCaseDeps, caseId: string): Promise<CaseToActOn | undefined> {
  const stored = CASE_ID.test(caseId) ? await findCaseToActOn(deps.pool, deps.keyring, caseId) : undefined;
  return stored ?? loadCase(deps, caseId);
}

/** The case a tracking code opens; there is none, or not any more: the same answer. */
export async function trackedCase(deps: UseCaseDeps, code: string): Promise<LoadedCase> {
  const caseId = await caseIdByTrackingCode(deps.pool, deps.keyring, code);
  const known = caseId === undefined ? undefined : await loadCase(deps, caseId);
  if (known === undefined) throw unknownThing();
  return known;
}

/** The view of a case as the caller may have it. */
export function viewFor(principal: Principal, { state, now, rules }: LoadedCase): AppealView {
  return shownView(viewOf(state, now, rules), accessTo(state, principal), principal.actor.unit);
}
