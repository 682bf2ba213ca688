import { caseIdOf } from '../domain/appeal/case-id';
import { evolve } from '../domain/appeal/evolve/evolve';
import type { Fact } from '../domain/appeal/facts';
import type { AppealState } from '../domain/appeal/state';
import { columnsOf, firstColumns } from '../engine/first-columns';
import { startOnOwnClock } from '../engine/own-clock';
import { digestOf } from '../store/sql/digest';
import { registerIntake } from '../store/appeals/intake.repository';
import { catalogueAt } from '../store/rules/catalogue.repository';
import { recordFacts } from '../store/appeals/record-facts.repository';
import { APPEAL_WORKFLOW } from '../../workflows/messages';
import { caseIdOfFacts, underRules, type CopiedCase, type InventedCase, type Material } from './material';
import type { RunningCase } from './new-facts';
import type { Environment } from './environment';

/** Starts the rehearsed case on its own clock; gives it with the facts it brought along. */
export async function openCase(
  environment: Environment,
  { case: given, startAt }: Material,
  workflowId: string,
): Promise<RunningCase & { readonly brought: readonly Fact[] }> {
  return given.kind === 'invented'
    ? openInvented(environment, given, { workflowId, startAt })
    : openCopy(environment, given, { workflowId, startAt });
}

interface Start {
  readonly workflowId: string;
  readonly startAt: number;
}

const SUMMARY = '演练';

async function openInvented(environment: Environment, { input, text }: InventedCase, { workflowId, startAt }: Start) {
  const { pool, keyring, engine, rules } = environment;
  const caseId = caseIdOf(input.source, input.externalId);
  const words = text === undefined ? {} : { text };
  await registerIntake(pool, keyring, { caseId, workflowId, digest: digestOf(input), input, personal: {}, ...words });
  const searchAttributes = firstColumns({ caseId, input, text, at: startAt }, rules, await catalogueAt(pool, startAt));
  const start = { workflowId, type: APPEAL_WORKFLOW, input, startAt, searchAttributes, summary: SUMMARY };
  await startOnOwnClock(engine, start);
  return { caseId, workflowId, brought: [] };
}

/** A new workflow goes on from the copied facts, under the rules rehearsed, as one that takes a case up again does. */
async function openCopy(environment: Environment, { facts }: CopiedCase, { workflowId, startAt }: Start) {
  const { pool, keyring, engine, rules } = environment;
  const caseId = caseIdOfFacts(facts);
  const brought = underRules(facts, rules);
  const input = inputOf(brought);
  await registerIntake(pool, keyring, { caseId, workflowId, digest: digestOf(input), input, personal: {} });
  await recordFacts(pool, { ledgerKey: COPY, keyring }, { caseId, workflowId, runId: 'copy', facts: brought, rules });
  const state = stateOf(brought, environment);
  await startOnOwnClock(engine, {
    workflowId,
    type: APPEAL_WORKFLOW,
    input,
    startAt,
    summary: SUMMARY,
    more: [{ state, rules, recent: brought.slice(-5) }],
    searchAttributes: columnsOf(state, startAt, rules),
  });
  return { caseId, workflowId, brought };
}

/** The chain of a copy proves nothing to anybody. */
const COPY = Buffer.alloc(32);

function inputOf([first]: readonly Fact[]): InventedCase['input'] {
  if (first?.type !== 'filed') throw new RangeError('a case begins with being filed');
  return first.body.input;
}

function stateOf(facts: readonly Fact[], { rules }: Environment): AppealState {
  const state = facts.reduce<AppealState | undefined>(evolve, undefined);
  if (state === undefined) throw new RangeError('a case begins with a fact');
  // A case moved to other rules since it was filed would bring those along.
  return { ...state, policyVersion: rules.policy.version, calendarVersion: rules.calendar.version };
}
