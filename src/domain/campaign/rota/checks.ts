import { isInTerm } from '../../record/terms';
import type { LineUp, Listed, Proposed, RotaSources } from './sources';
import { between, inHand, inTurn, lastCalled, lastDone, modeInTurn } from './turns';

/** Times a year that a check or a walk-through comes: with so many shares everybody's turn comes. */
const CHECKS_FOR_ALL = 12;
const WALKS_FOR_ALL = 4;
const MOST_WINDOWS = 30;
const MOST_PROCESSES = 12;
/** Small opening, deep cut. */
const INSPECTED_UNITS = 6;
const MOST_INSPECTORS = 6;

/** P6: the windows and stations checked longest ago, each within a year; a city that has registered none checks its units. */
export function windows(sources: RotaSources): LineUp {
  const { divisions } = sources;
  const all = divisions.length === 0 ? unitTargets(sources) : divisions.map((division) => windowOf(division, sources));
  const many = between(3, Math.ceil(all.length / CHECKS_FOR_ALL), MOST_WINDOWS);
  return lineUp(
    sources,
    next(all, sources).slice(0, many),
    inspectors(sources, () => true),
  );
}

/** X6: the units inspected longest ago, of those the ones with most appeals, by the focus that was looked at longest ago. */
export function units(sources: RotaSources): LineUp {
  return lineUp(
    sources,
    next(unitTargets(sources), sources).slice(0, INSPECTED_UNITS),
    inspectors(sources, () => true),
  );
}

/** S6: the processes walked longest ago, of those the ones with most appeals; with representatives of firms and residents. */
export function processes(sources: RotaSources): LineUp {
  const all = sources.processes.map(({ name, unit }): Proposed => {
    const target = { id: name, title: name };
    return unit !== undefined && Object.hasOwn(sources.units, unit) ? { ...target, unit } : target;
  });
  const many = between(3, Math.ceil(all.length / WALKS_FOR_ALL), MOST_PROCESSES);
  return lineUp(sources, next(all, sources).slice(0, many), inspectors(sources, isRepresentative));
}

function lineUp({ modes, earlier }: RotaSources, targets: Proposed[], members: Proposed[]): LineUp {
  const mode = modeInTurn(modes, earlier);
  return mode === undefined ? { targets, members } : { targets, members, mode };
}

function unitTargets({ units: names }: RotaSources): Proposed[] {
  return Object.entries(names).map(([id, title]) => ({ id, title, unit: id }));
}

function windowOf({ id, body }: RotaSources['divisions'][number], { units: names }: RotaSources): Proposed {
  const target = { id, title: String(body['name']).slice(0, 100) };
  const unit = String(body['unit']);
  return Object.hasOwn(names, unit) ? { ...target, unit } : target;
}

function next(all: Proposed[], { deeds, earlier, appeals }: RotaSources): Proposed[] {
  const busy = inHand(earlier);
  const free = all.filter(({ id }) => !busy.has(id));
  return inTurn(free, lastDone(deeds), ({ id, unit = id }) => appeals.get(id) ?? appeals.get(unit) ?? 0);
}

/** Supervisors and assessors in term on the day, of the origins that are asked for, called upon longest ago (X5, P6). */
function inspectors({ supervisors, assessors, day, earlier }: RotaSources, isAsked: (origin: string) => boolean) {
  const inTerm = ({ body }: Listed): boolean => isInTerm(body, day) && isAsked(String(body['origin']));
  const known = [
    ...supervisors
      .filter(inTerm)
      .map(({ id, body }) => memberOf(`supervisors-${id}`, `作风监督员 ${String(body['account'])}`)),
    ...assessors.filter(inTerm).map(({ id, body }) => memberOf(`assessors-${id}`, String(body['post']))),
  ];
  return inTurn(known, lastCalled(earlier)).slice(0, MOST_INSPECTORS);
}

const memberOf = (id: string, title: string): Proposed => ({ id, title: title.slice(0, 80) });

/** Those who speak for firms and residents sit on panels; whoever else there is, and they too, may check. */
const isRepresentative = (origin: string): boolean => origin === 'firm' || origin === 'resident';
