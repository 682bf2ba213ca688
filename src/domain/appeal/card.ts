import { toMinuteText, type Instant } from '../calendar/instant';
import { unitName } from '../registry/duty-list';
import type { Rules } from '../rules';
import type { Fact } from './facts';
import { tellFactInFull } from './fact-story';
import { LIGHT_SIGNS } from './light';
import { lightAt, primaryDuty } from './light-of';
import { dueOfDuty } from './limits';
import { isListed } from './listing';
import { isWindow, otherwiseOf } from './otherwise';
import { stages, type AppealState } from './state';
import { DUTY_TITLES, OUTCOME_TITLES, ROLE_TITLES, STAGE_TITLES, STATUS_TITLES } from './titles';

/** The case as an operator reads it in the Temporal UI (Markdown): where it stands, who must do what by when, what happens otherwise, what happened last. */
export function caseCard(state: AppealState, recent: readonly Fact[], now: Instant, rules: Rules): string {
  const lines = [
    `### ${escaped(`${state.number ?? state.reservedNumber} ${state.district} · ${state.category}`)}`,
    stepBar(state),
    `**${STATUS_TITLES[state.status]}** ${LIGHT_SIGNS[lightAt(state, now, rules)]}${standing(state)}`,
    ...dutyLines(state, rules),
    '最近：',
    recent.map((fact) => `- ${escaped(tellFactInFull(fact, rules))}`).join('\n'),
  ];
  return lines.join('\n\n');
}

function stepBar(state: AppealState): string {
  const at = stages.indexOf(state.stage);
  return stages
    .map((stage, index) => {
      if (index === at) return `**【${STAGE_TITLES[stage]}】**`;
      return index < at ? `✓${STAGE_TITLES[stage]}` : STAGE_TITLES[stage];
    })
    .join(' → ');
}

function standing(state: AppealState): string {
  const parts = [
    state.round > 1 ? `第 ${state.round} 轮` : '',
    state.level > 0 ? `督办 ${state.level} 级` : '',
    isListed(state) && state.listing ? `挂牌 ${state.listing.number}` : '',
    state.outcome === undefined ? '' : OUTCOME_TITLES[state.outcome],
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` ｜ ${parts.join(' ｜ ')}`;
}

function dutyLines(state: AppealState, rules: Rules): string[] {
  const primary = primaryDuty(state);
  if (primary === undefined) return [];
  const due = dueOfDuty(state, primary, rules);
  const who =
    primary.holder.unit === undefined
      ? ROLE_TITLES[primary.holder.role]
      : unitName(rules.dutyList, primary.holder.unit);
  const otherwise = `**否则**：${otherwiseOf(primary, rules)}`;
  const what = DUTY_TITLES[primary.kind];
  if (isWindow(primary.kind)) return [`**${what}**${due === undefined ? '' : `至 ${toMinuteText(due)}`}`];
  const when = due === undefined ? '计时已停止' : `${toMinuteText(due)} 前`;
  return [`**谁**：${escaped(who)} ｜ **做什么**：${what} ｜ **何时**：${when}`, otherwise];
}

/** People's words must not become Markdown or HTML in the operator's browser. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, (sign) => `\\${sign}`);
}
