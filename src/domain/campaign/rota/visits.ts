import type { Obligation } from '../../obligation/owed';
import { coverageOf } from '../../record/coverage';
import type { LineUp, Listed, Proposed, RotaSources } from './sources';
import { between, inHand, lastDone, weeklyShare } from './turns';

/** A visit day can be gone through by its teams. */
const MOST_FIRMS = 100;
/** Where nothing is owed any more, or no rule asks for visits. */
const FEWEST_FIRMS = 5;
const MOST_LEADERS = 10;

/** X3: the firms that most lack a visit, the teams that have them, and the leaders who still owe one (P4, S1). */
export function visits(sources: RotaSources): LineUp {
  const firms = firmsToVisit(sources);
  return {
    targets: firms.map((firm) => targetOf(firm, sources)),
    members: [...leadersToGo(sources), ...teamsOf(firms, sources)],
  };
}

/** Owed a visit first; then the longest ago, never before all; then those above scale without a team; then by id. */
function firmsToVisit(sources: RotaSources): Listed[] {
  const owing = ofKind(sources, 'firm');
  const owed = new Set(owing.map(({ subject }) => subject.id));
  const last = lastDone(sources.deeds);
  const bare = new Set(coverageOf(sources).uncovered.map(({ id }) => id));
  const busy = inHand(sources.earlier);
  const rank = (id: string): number[] => [owed.has(id) ? 0 : 1, last.get(id) ?? 0, bare.has(id) ? 0 : 1];
  return sources.firms
    .filter(({ id }) => !busy.has(id))
    .sort((one, other) => compared(rank(one.id), rank(other.id)) || one.id.localeCompare(other.id))
    .slice(0, between(FEWEST_FIRMS, shareOf(owing, sources), MOST_FIRMS));
}

function compared(one: readonly number[], other: readonly number[]): number {
  return one.map((value, index) => value - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function ofKind({ obligations }: RotaSources, kind: Obligation['subject']['kind']): Obligation[] {
  return obligations.filter(({ subject, owed }) => subject.kind === kind && owed > 0);
}

/** All that is owed, spread over what is left of its periods. */
function shareOf(owing: readonly Obligation[], { now }: RotaSources): number {
  const shares = owing.reduce((sum, { owed, period }) => {
    const known = sum.get(period.to) ?? 0;
    return sum.set(period.to, known + owed);
  }, new Map<number, number>());
  return [...shares].reduce((sum, [to, owed]) => sum + weeklyShare(owed, now, to), 0);
}

function targetOf({ id, body }: Listed, sources: RotaSources): Proposed {
  const unit = unitOf(teamFor(id, sources), sources);
  const target = { id, title: String(body['name']).slice(0, 100) };
  return unit === undefined ? target : { ...target, unit };
}

function teamFor(firm: string, { pairings, teams }: RotaSources): Listed | undefined {
  const paired = new Set(pairings.filter(({ body }) => body['firm'] === firm).map(({ body }) => String(body['team'])));
  return teams.find(({ id }) => paired.has(id));
}

function unitOf(team: Listed | undefined, { units }: RotaSources): string | undefined {
  const unit = team === undefined ? undefined : String(team.body['unit']);
  return unit !== undefined && Object.hasOwn(units, unit) ? unit : undefined;
}

function teamsOf(firms: readonly Listed[], sources: RotaSources): Proposed[] {
  const teams = new Map(firms.flatMap(({ id }) => teamFor(id, sources) ?? []).map((team) => [team.id, team]));
  return [...teams.values()].map((team) => {
    const unit = unitOf(team, sources);
    const member = { id: `teams-${team.id}`, title: String(team.body['name']).slice(0, 80) };
    return unit === undefined ? member : { ...member, unit };
  });
}

/** Who owes most goes first: as many as it takes to be through by the end of the period. */
function leadersToGo(sources: RotaSources): Proposed[] {
  const owing = ofKind(sources, 'leader');
  const first = [...owing].sort(
    (one, other) => other.owed - one.owed || one.subject.id.localeCompare(other.subject.id),
  );
  const subjects = new Map(first.map(({ subject }) => [subject.id, subject]));
  return [...subjects.values()].slice(0, between(0, shareOf(owing, sources), MOST_LEADERS)).map((leader) => {
    const member = { id: `leaders-${leader.id}`, title: leader.title.slice(0, 80) };
    const { unit } = leader;
    return unit !== undefined && Object.hasOwn(sources.units, unit) ? { ...member, unit } : member;
  });
}
