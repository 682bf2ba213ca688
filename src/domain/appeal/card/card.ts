import { cardLinks } from '../../cockpit/card-links';
import { toMinuteText, type Instant } from '../../calendar/instant';
import { unitName } from '../../registry/duty-list';
import { isPossible } from '../../decider/decide';
import type { Rules } from '../../rules';
import { findAct } from '../acts/acts';
import { knownCategory } from '../intake/category-label';
import { tellFactBriefly } from './card-story';
import { lapseOf } from '../cancellation';
import type { Duty } from '../limits/duty';
import { DUTY_ACTS } from './duty-acts';
import type { Fact } from '../facts';
import { LIFE } from '../life';
import { LIGHT_SIGNS } from '../../calendar/light';
import { lightAt, primaryDuty } from '../limits/light-of';
import { dueOfDuty } from '../limits/limits';
import { isListed } from '../listing';
import { isWindow, otherwiseOf } from '../limits/otherwise';
import type { Check } from '../check';
import { stages, type AppealState } from '../state';
import { DUTY_TITLES, KIND_TITLES, OUTCOME_TITLES, STAGE_TITLES, STATUS_TITLES, TRACK_TITLES } from '../titles';
import { ROLE_TITLES } from '../../people/role-titles';

/**
 * The case as an operator reads it in the Temporal UI (Markdown): where it stands, who must do what by when, what happens
 * otherwise, whom else it waits for, what happened last. The UI shows line breaks as they are, lists and tables badly.
 */
export function caseCard(
  state: AppealState,
  recent: readonly Fact[],
  now: Instant,
  rules: Rules,
  namespace?: string,
): string {
  const primary = primaryDuty(state);
  const others = state.duties.filter((duty) => duty !== primary && !duty.missed && !isWindow(duty.kind));
  const blocks = [
    `### ${escaped(`${state.number ?? state.reservedNumber} ${state.district} · ${knownCategory(state.category, rules)}`)}`,
    `${stepBar(state)}\n**${LIGHT_SIGNS[lightAt(state, now, rules)]} ｜ ${STATUS_TITLES[state.status]}**${standing(state, rules)}`,
    primary === undefined ? '' : dutyLines(state, primary, rules),
    cancellationLine(state, rules),
    list('带案督查', (state.checks ?? []).map(checkLine)),
    list(
      '同时在等',
      others.map((duty) => besideLine(state, duty, rules)),
    ),
    list(
      '最近',
      recent.map((fact) => escaped(tellFactBriefly(fact, rules))),
    ),
    namespace === undefined ? '' : cardLinks(state, now, namespace),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function stepBar(state: AppealState): string {
  const at = stages.indexOf(state.stage);
  return stages
    .map((stage, index) => {
      if (index === at) return `**【${STAGE_TITLES[stage]}】**`;
      return index < at ? `✓${STAGE_TITLES[stage]}` : STAGE_TITLES[stage];
    })
    .join('→');
}

function standing(state: AppealState, { dutyList }: Rules): string {
  const parts = [
    KIND_TITLES[state.kind],
    TRACK_TITLES[state.track],
    state.urgent ? '紧急' : '',
    state.lead === undefined ? '' : `承办 ${escaped(unitName(dutyList, state.lead))}`,
    state.round > 1 ? `第 ${state.round} 轮` : '',
    levelOf(state),
    isListed(state) && state.listing ? `挂牌 ${state.listing.number}` : '',
    state.outcome === undefined ? '' : OUTCOME_TITLES[state.outcome],
  ].filter((part) => part !== '');
  return ` ｜ ${parts.join(' ｜ ')}`;
}

function levelOf({ level, raisedAhead }: AppealState): string {
  if (level === 0) return '';
  return `督办 ${level} 级${raisedAhead === true ? '（交办后即行督办）' : ''}`;
}

/** A click on “cancel” gives no reason: the card asks for it, by the act that ends a case with one. */
function cancellationLine(state: AppealState, rules: Rules): string {
  const lapse = lapseOf(state, rules);
  if (lapse === undefined) return '';
  return `**⚠ 有人点了“取消”，没有说明理由**：确要结束，请在 ${toMinuteText(lapse.dueAt)} 前由办公室用自己的密钥办理 \`withdraw\`，说明理由（不能在本界面办理）；否则视为误操作。本件照常办理。`;
}

/** The campaign it sent out: its card, under the id given, says the rest. */
function checkLine({ id, step, findings = 0, items = 0, held = 0 }: Check): string {
  const came = step === 'opened' ? '尚无结果' : `发现问题 ${findings}，限期整改 ${items}，问责 ${held}`;
  return `${escaped(id)}：${step === 'ended' ? '已了结，' : ''}${came}`;
}

/** A right that may be used is no duty: it says only until when. */
function dutyLines(state: AppealState, duty: Duty, rules: Rules): string {
  const due = dueOfDuty(state, duty, rules);
  const what = `${DUTY_TITLES[duty.kind]}${actsFor(state, duty)}`;
  if (isWindow(duty.kind)) return `**${DUTY_TITLES[duty.kind]}**${due === undefined ? '' : `至 ${toMinuteText(due)}`}`;
  return [
    `**谁**：${whoOf(duty, rules)}`,
    `**做什么**：${what}`,
    `**何时**：${whenOf(due)}`,
    `**否则**：${otherwiseOf(duty, rules, state)}`,
  ].join('\n');
}

function besideLine(state: AppealState, duty: Duty, rules: Rules): string {
  const when = whenOf(dueOfDuty(state, duty, rules));
  return `${whoOf(duty, rules)}：${DUTY_TITLES[duty.kind]}，${when}；否则${otherwiseOf(duty, rules, state)}`;
}

/** The name of the act, because that is what the Update dialog asks for. */
function actsFor(state: AppealState, { kind }: Duty): string {
  const possible = DUTY_ACTS[kind].filter((name) => {
    const found = findAct(name);
    return found !== undefined && isPossible(LIFE, state, found);
  });
  return possible.length === 0 ? '' : `（Update：${possible.map((name) => `\`${name}\``).join('、')}）`;
}

function whoOf({ holder }: Duty, { dutyList }: Rules): string {
  return escaped(holder.unit === undefined ? ROLE_TITLES[holder.role] : unitName(dutyList, holder.unit));
}

function whenOf(due: Instant | undefined): string {
  return due === undefined ? '计时已停止' : `${toMinuteText(due)} 前`;
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`**${title}**`, ...lines.map((line) => `· ${line}`)].join('\n');
}

/** People's words must not become Markdown or HTML in the operator's browser. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, (sign) => `\\${sign}`);
}
