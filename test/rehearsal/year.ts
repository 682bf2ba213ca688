import { begin } from '../../src/domain/appeal/intake/begin';
import { agenda } from '../../src/domain/appeal/limits/agenda';
import { caseIdOf } from '../../src/domain/appeal/case-id';
import { evolve } from '../../src/domain/appeal/evolve/evolve';
import type { Fact } from '../../src/domain/appeal/facts';
import { appeals } from '../../src/domain/appeal/decider';
import { PRESENT_EDITION } from '../../src/domain/editions';
import { fallDue } from '../../src/domain/decider/fall-due';
import type { AppealState } from '../../src/domain/appeal/state';
import type { CalendarTable } from '../../src/domain/calendar/calendar-table';
import { defaultPolicy } from '../../src/domain/policy/default-policy';
import { defaultDutyList } from '../../src/domain/registry/default-duty-list';
import { propose, themesOf } from '../../src/domain/registry/proposal/propose';
import { defaultCatalogue } from '../support/default-catalogue';
import type { Rules } from '../../src/domain/rules';
import type { InventedCase, Material } from '../../src/rehearsal/material';
import { storyOf } from '../../src/rehearsal/story';
import type { Story } from '../../src/rehearsal/story-schema';

/** A year far enough ahead that these tests last: its spring festival is on 8 February, with two make-up days. */
export const calendar2035: CalendarTable = {
  version: '2035-test',
  announced: [2035, 2036],
  daysOff: ['2035-02-07', '2035-02-08', '2035-02-09', '2035-02-12', '2035-02-13', '2035-02-14'].map((day) => ({
    ...{ day, reason: '春节' },
  })),
  makeUpDays: ['2035-02-04', '2035-02-17'].map((day) => ({ day, reason: '调休上班（春节）' })),
};

export const RULES: Rules = {
  policy: defaultPolicy,
  calendar: calendar2035,
  dutyList: defaultDutyList,
  ...PRESENT_EDITION,
};

export const START = Date.parse('2035-01-22T09:10:00+08:00');
export const END = Date.parse('2036-01-22T09:10:00+08:00');

const INPUT: InventedCase['input'] = {
  ...{ source: 'rehearsal', externalId: '1', channel: 'phone', title: '小区公共收益没有公示', district: '云龙区' },
  ...{ kind: 'complaint', category: '物业管理', appellant: { type: 'resident' } },
};

/** A case that nobody ever touches. */
export function unattended(rules: Rules = RULES): Material {
  return { case: { kind: 'invented', input: INPUT }, rules, startAt: START, steps: [], until: END };
}

/** The same life by the pure rules alone: every limit carried out at the very moment it is planned for. */
export function storyByTheRules(rules: Rules = RULES): Story {
  const id = caseIdOf(INPUT.source, INPUT.externalId);
  const themes = themesOf(defaultCatalogue);
  const proposal = { ...propose({ ...INPUT, appellantType: 'resident' }, rules.dutyList, defaultCatalogue), themes };
  const begun = begin({ id, input: INPUT, proposal, reservedNumber: '2035-000001' }, START, rules);
  const facts = [...begun.facts];
  let { state } = begun;
  for (let due = agenda(state, rules)[0]; due !== undefined && due.plannedAt <= END; due = agenda(state, rules)[0]) {
    const unfolded = fallDue(appeals, state, { now: due.plannedAt, rules });
    facts.push(...unfolded.facts);
    ({ state } = unfolded);
  }
  return storyOf({ life: lifeOf(facts), refused: [], rules, startAt: START, endAt: END, ended: false, brought: 0 });
}

function lifeOf(facts: readonly Fact[]): { fact: Fact; state: AppealState }[] {
  let state: AppealState | undefined;
  return facts.map((fact) => ({ fact, state: (state = evolve(state, fact)) }));
}

/** How far two moments may be apart that are the same: the case's clock goes on while a busy worker thinks. */
const THINKING = 60_000;

/** Fails with both lists where they are not the same things at the same times. */
export function expectSame<T>(
  found: readonly T[],
  expected: readonly T[],
  timesOf: (one: T) => readonly (string | undefined)[],
): void {
  const bare = (all: readonly T[]): unknown[] => all.map((one) => JSON.parse(withoutTimes(one)) as unknown);
  expect(bare(found)).toEqual(bare(expected));
  for (const [index, one] of found.entries()) {
    const other = expected[index];
    const pairs = other === undefined ? [] : timesOf(one).map((time, at) => [time, timesOf(other)[at]] as const);
    for (const [time, wanted] of pairs) {
      const apart = Math.abs(Date.parse(time ?? '') - Date.parse(wanted ?? ''));
      if (!(apart < THINKING) && time !== wanted) expect({ ...one, time }).toEqual({ ...other, time: wanted });
    }
  }
}

const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00/g;

function withoutTimes(value: unknown): string {
  return JSON.stringify(value).replaceAll(TIME, 'time');
}
