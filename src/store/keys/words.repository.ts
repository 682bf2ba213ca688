import type { AppealState } from '../../domain/appeal/state';
import { caseLog } from '../appeals/case-log';
import { statesInFull } from '../log/read-log';
import type { Pool } from '../sql/pool';
import type { Keyring } from './keyring';

interface Stated {
  readonly caseId: string;
  readonly state: AppealState;
}

/** The cases with the words people wrote in their states; a title stays as its row has it. */
export async function withWords<T extends Stated>(
  pool: Pool,
  keyring: Keyring,
  cases: readonly T[],
): Promise<readonly T[]> {
  const files = cases.map(({ caseId: id, state }) => ({ id, state }));
  const inFull = await statesInFull(pool, caseLog({ pool, keyring }), files);
  return cases.map((one) => {
    const state = inFull(one.caseId);
    return state === undefined ? one : { ...one, state: { ...state, title: one.state.title } };
  });
}
