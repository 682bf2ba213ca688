import { findAct } from '../../domain/appeal/acts/acts';
import { tellFact } from '../../domain/appeal/card/fact-story';
import { LIGHT_SIGNS } from '../../domain/calendar/light';
import { lightAt } from '../../domain/appeal/limits/light-of';
import type { Actor, Role } from '../../domain/people/people';
import type { AppealState } from '../../domain/appeal/state';
import { STAGE_TITLES } from '../../domain/appeal/titles';
import { ROLE_TITLES } from '../../domain/people/role-titles';
import { viewOf } from '../../domain/appeal/view/view-of';
import { toMinuteText, type Instant } from '../../domain/calendar/instant';
import { unitName } from '../../domain/registry/duty-list';
import type { Rules } from '../../domain/rules';
import type { Told } from './play-story';

const INDENT = ' '.repeat(18);

/** Gives the lines of a telling as it goes on: date and time, who, what; after each turn light, step and → who is waited for, where that has changed. */
export function storyteller(rules: Rules): (told: Told) => string[] {
  let standing = '';
  return (told) => {
    if (told.kind !== 'fact') return apartFromFacts(told, rules);
    const { fact, state, lastOfTurn } = told;
    const lines = [line(fact.at, fact.by, tellFact(fact, rules), rules)];
    if (!lastOfTurn) return lines;
    const now = standingOf(state, fact.at, rules);
    if (now !== standing) lines.push(`${INDENT}${now}`);
    standing = now;
    return lines;
  };
}

function apartFromFacts(told: Exclude<Told, { kind: 'fact' }>, rules: Rules): string[] {
  if (told.kind === 'remark') return ['', `〔${told.text}〕`];
  const { at, by, step, refusal } = told;
  const act = findAct(step.act)?.title ?? step.act;
  return [line(at, by, `${act} ✗ 不予执行：${refusal.reason}（${refusal.code}），不留下任何记录`, rules)];
}

function standingOf(state: AppealState, at: Instant, rules: Rules): string {
  const step = `${LIGHT_SIGNS[lightAt(state, at, rules)]} ｜ ${STAGE_TITLES[state.stage]}`;
  const { nextDuty } = viewOf(state, at, rules);
  if (nextDuty === undefined) return step;
  const who = nameOf(nextDuty.role, nextDuty.unit, rules);
  const when = nextDuty.by === undefined ? '' : ` ${nextDuty.by.slice(0, 16).replace('T', ' ')} 前`;
  return `${step} → ${who}${when}：${nextDuty.title}；否则${nextDuty.otherwise}`;
}

function line(at: Instant, { role, unit }: Actor, what: string, rules: Rules): string {
  const who = nameOf(role, unit, rules);
  // Most facts of a unit begin with its name, which stands before the bar already.
  return `${toMinuteText(at)}  ${who} ｜ ${what.startsWith(who) ? what.slice(who.length) : what}`;
}

function nameOf(role: Role | 'session' | 'public', unit: string | undefined, { dutyList }: Rules): string {
  return unit === undefined ? ROLE_TITLES[role] : unitName(dutyList, unit);
}
