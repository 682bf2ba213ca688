import type { AppealState } from '../../domain/appeal/state';
import { isStorable } from '../sql/canonical-json';
import { NEWEST_KEY, noteJustRead, type EngineKeyRow } from '../keys/engine-keys.repository';
import type { Keyring } from '../keys/keyring';
import type { Pool } from '../sql/pool';
import { openAppellant, type Appellant, type SealedPerson } from './appellant.repository';

/** What an act needs of a case: its workflow has the rules, and the words in its state. */
export interface StoredCaseToActOn {
  readonly caseId: string;
  readonly workflowId: string;
  readonly state: AppealState;
  /** Opened only where somebody asks, which is where an act brings words; undefined where the case was never filed through the API. */
  readonly appellant: () => Appellant | 'erased' | undefined;
}

interface Row extends SealedPerson {
  readonly workflow_id: string;
  readonly state: AppealState;
  readonly title: string;
  readonly is_filed: boolean;
  readonly engine_key: EngineKeyRow | null;
}

/** By the name PostgreSQL plans it once a connection. */
const FIND = {
  name: 'case-to-act-on',
  text: `select a.workflow_id, a.state, a.title, p.case_id is not null as is_filed, p.person, p.text, p.key_id, p.wrapped_key,
      (select to_jsonb(k) from (${NEWEST_KEY('a.workflow_id')}) k) as engine_key
    from appeals a left join appellants p using (case_id) where a.case_id = $1`,
};

/** All that an act asks of the store before it is sent, in one query: the case, its person, and the key it is sealed under; undefined before its first fact. */
export async function findCaseToActOn(
  pool: Pool,
  keyring: Keyring,
  caseId: string,
): Promise<StoredCaseToActOn | undefined> {
  if (!isStorable(caseId)) return undefined;
  const { rows } = await pool.query<Row>({ ...FIND, values: [caseId] });
  const [row] = rows;
  if (row === undefined) return undefined;
  const { workflow_id: workflowId, state, title, engine_key: key } = row;
  if (key !== null) noteJustRead(pool, workflowId, key);
  const appellant = () => (row.is_filed ? openAppellant(keyring, caseId, row) : undefined);
  return { caseId, workflowId, state: { ...state, title }, appellant };
}
