import { setTimeout as sleep } from 'node:timers/promises';
import { yearOf } from '../../domain/calendar/instant';
import { EngineUnavailable } from '../../engine/engine-error';
import { reserveNumber } from '../../store/appeals/number.repository';
import type { UseCaseDeps } from '../deps';
import { keptCases } from '../../doctor/family';
import { waitForVersion } from '../file/load-file';
import { loadCase, type LoadedCase } from './load-case';

/** How long a filing waits for its case to open; after that it answers with what the case will begin with. */
const OPENING_TIMEOUT_MS = 3_000;

export interface Filed {
  readonly known: LoadedCase;
  readonly isNew: boolean;
}

/** What whoever filed an appeal is told: the case as it opened, where it is on its way, or as it stands, where it was filed before. */
export async function answerFiling(
  deps: UseCaseDeps,
  caseId: string,
  starting: Promise<unknown> | undefined,
): Promise<Filed> {
  if (starting !== undefined) await opened(deps, caseId, starting);
  const known = await loadCase(deps, caseId);
  if (known === undefined) throw new Error('a registered appeal is not found');
  return {
    known: known.unopened === undefined ? known : await numbered(deps, known),
    isNew: starting !== undefined,
  };
}

/** The appeal is durable already: without an engine it is started later (start-unopened.ts). */
async function opened(deps: UseCaseDeps, caseId: string, starting: Promise<unknown>): Promise<void> {
  const end = Date.now() + OPENING_TIMEOUT_MS;
  const started = starting.then(
    () => true,
    (error: unknown) => {
      deps.logger.warn({ error: (error as Error).name }, 'a case is not started yet');
      if (!(error instanceof EngineUnavailable)) throw error;
      return false;
    },
  );
  const soon = await Promise.race([started, sleep(OPENING_TIMEOUT_MS, false, { ref: false })]);
  if (soon) await waitForVersion(deps, keptCases.tables, { id: caseId, version: 1 }, Math.max(0, end - Date.now()));
  else started.catch(() => undefined);
}

/** A receipt names a number also where the case could not open in time. */
async function numbered({ pool }: UseCaseDeps, known: LoadedCase): Promise<LoadedCase> {
  const { caseId, state } = known;
  const reservedNumber = await reserveNumber(pool, caseId, yearOf(state.filedAt));
  return { ...known, state: { ...state, reservedNumber } };
}
