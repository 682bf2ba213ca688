import type { RecordBody } from './kinds';

interface Listed {
  readonly id: string;
  readonly body: RecordBody;
}

/** A firm above scale that no team in use has. */
export interface Uncovered {
  readonly id: string;
  readonly name: string;
  readonly district: string;
  readonly aboveScale: boolean;
  /** The team it was paired with, and that is in use no more. */
  readonly formerTeam?: string;
}

export interface Coverage {
  readonly aboveScale: number;
  readonly covered: number;
  /** By district and id; those that have lost their team before the others. */
  readonly uncovered: readonly Uncovered[];
}

/** The records in use that coverage is counted from. */
export interface Pairing {
  readonly firms: readonly Listed[];
  readonly pairings: readonly Listed[];
  readonly teams: readonly Listed[];
}

/** Whether every firm above scale has a team (S1). A pairing with a team that has been retired covers nobody (X4). */
export function coverageOf({ firms, pairings, teams }: Pairing): Coverage {
  const inUse = new Set(teams.map(({ id }) => id));
  const withTeam = pairings.filter(({ body }) => body['team'] !== undefined);
  const covered = new Set(withTeam.filter(({ body }) => inUse.has(String(body['team']))).map(firmOf));
  const former = new Map(withTeam.map((pairing) => [firmOf(pairing), String(pairing.body['team'])]));
  const all = firms.filter(({ body }) => body['aboveScale'] === true);
  const uncovered = all.filter(({ id }) => !covered.has(id)).map((firm) => uncoveredOf(firm, former.get(firm.id)));
  return { aboveScale: all.length, covered: all.length - uncovered.length, uncovered: uncovered.sort(inOrder) };
}

function firmOf({ body }: Listed): string {
  return String(body['firm']);
}

function uncoveredOf({ id, body }: Listed, formerTeam: string | undefined): Uncovered {
  const firm = { id, name: String(body['name']), district: String(body['district']), aboveScale: true };
  return formerTeam === undefined ? firm : { ...firm, formerTeam };
}

function inOrder(one: Uncovered, other: Uncovered): number {
  const lost = Number(one.formerTeam === undefined) - Number(other.formerTeam === undefined);
  return lost || one.district.localeCompare(other.district, 'zh') || one.id.localeCompare(other.id);
}
