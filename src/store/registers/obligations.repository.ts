import type { Subject } from '../../domain/obligation/owed';
import { obligationRule, type ObligationRule } from '../../domain/obligation/rule';
import type { Pool } from '../sql/pool';
import { allRecords, type StoredRecord } from './records.repository';

/** The rules in force. */
export async function obligationRules(pool: Pool): Promise<ObligationRule[]> {
  return (await allRecords(pool, 'obligation-rules')).map(({ id, body }) => obligationRule(id, body));
}

/** Everybody whom a rule could bind: the firms, and the leaders by post. */
export async function obligationSubjects(pool: Pool): Promise<Subject[]> {
  const [firms, leaders] = await Promise.all([allRecords(pool, 'firms'), allRecords(pool, 'leaders')]);
  return [...firms.map(firmOf), ...leaders.map(leaderOf)];
}

export function firmOf({ id, body }: Pick<StoredRecord, 'id' | 'body'>): Subject {
  return { kind: 'firm', id, title: String(body['name']), district: String(body['district']) };
}

function leaderOf({ id, body }: StoredRecord): Subject {
  const { post, rank, unit, district } = body;
  const where = district === undefined ? {} : { district: String(district) };
  return { kind: 'leader', id, title: String(post), rank: String(rank), unit: String(unit), ...where };
}
