import { toMinuteText } from '../../calendar/instant';
import { ROLE_TITLES } from '../../people/role-titles';
import { isCarriedOut } from '../carried-out';
import { PROMISE_STANDING_TITLES } from '../titles';
import { ruleOf } from '../tasks';
import type { CampaignState, Report, ReportLine, Task } from '../state';
import type { TaskRule } from '../templates/template';

/** The name of a unit, as people write it. */
export type NameOf = (unit: string) => string;

/** The report as the campaign's own record gives it: what was done, what was not, what was found, who owes what. No person's name. */
export function draftReport(state: CampaignState, nameOf: NameOf): DraftedReport {
  const lines: readonly ReportLine[] = [
    ...plain([`${state.title}${state.theme === undefined ? '' : `（主题：${state.theme}）`}`]),
    ...plain(nothingLines(state)),
    ...plain(taskLines(state)),
    ...plain(shortfallLines(state, nameOf)),
    ...plain(matchLines(state)),
    ...caseLines(state, nameOf),
    ...plain(findingLines(state, nameOf)),
    ...plain(itemLines(state, nameOf)),
    ...reviewLines(state, nameOf),
  ];
  return { text: textOf(lines), lines };
}

interface DraftedReport {
  readonly text: string;
  readonly lines: readonly ReportLine[];
}

const plain = (texts: readonly string[]): ReportLine[] => texts.map((text) => ({ text }));

const textOf = (lines: readonly ReportLine[]): string => lines.map(({ text }) => text).join('\n');

/** What nobody carried out is not told of as if it had been. */
function nothingLines(state: CampaignState): string[] {
  if (isCarriedOut(state)) return [];
  const asked = state.tasks.filter(({ phase }) => phase === 'carry-out').length;
  return [`本次没有开展：${asked === 0 ? '没有确定对象和人员' : `应办 ${asked} 项`}，没有人办理任何事项`];
}

/** What was asked for and what people said of it; what only a limit put down is told as that. */
function taskLines(state: CampaignState): string[] {
  return state.template.tasks.flatMap((rule) => {
    const tasks = state.tasks.filter((task) => task.rule === rule.id);
    if (tasks.length === 0 || rule.phase === 'account') return [];
    const said = countsOf(rule, tasks, false).map(({ title, count }) => `${title} ${count}`);
    const taken = countsOf(rule, tasks, true).map(({ title, count }) => `${title} ${count}（到期无人登记，按模板计）`);
    const score = meanScore(tasks);
    return [
      `${rule.title}：应 ${tasks.length}，${[...(said.length > 0 ? said : ['均未办理']), ...taken].join('，')}${score === undefined ? '' : `；评分 ${score}`}`,
    ];
  });
}

function countsOf({ outcomes }: TaskRule, tasks: readonly Task[], byDefault: boolean) {
  const done = tasks.flatMap((task) => (task.done?.byDefault === byDefault ? [task.done.outcome] : []));
  return outcomes
    .map(({ id, title }) => ({ title, count: done.filter((outcome) => outcome === id).length }))
    .filter(({ count }) => count > 0);
}

function shortfallLines(state: CampaignState, nameOf: NameOf): string[] {
  const missed = state.tasks.filter(({ shortfall, done }) => shortfall && done === undefined);
  return missed.map((task) => {
    const { role, unit } = task.holder;
    const who = unit === undefined ? ROLE_TITLES[role] : nameOf(unit);
    return `未完成：${ruleOf(state, task).title}${task.subject === undefined ? '' : ` ${task.subject}`}（${who}）`;
  });
}

function matchLines({ template, targets }: CampaignState): string[] {
  if (template.matches === undefined) return [];
  const matched = targets.filter((target) => target.matched === 'matched');
  return [
    `对接成功 ${matched.length} 对${matched.length === 0 ? '' : `：${matched.map(({ title }) => title).join('；')}`}`,
  ];
}

function caseLines({ agenda }: CampaignState, nameOf: NameOf): ReportLine[] {
  return agenda.map(({ id, decision, refusal }) => ({
    caseId: id,
    text:
      decision === undefined
        ? `议题 ${id}：未议定，转下次会议`
        : `议题 ${id}：由${nameOf(decision.lead)}负责（${inLine(decision.who)}），${inLine(decision.how)}，${decision.day} 前办结${refusal === undefined ? '' : `（诉求未能交办：${refusal}）`}`,
  }));
}

const inLine = (text: string): string => text.replace(/\s+/g, ' ');

const KEPT = '（报告涉及保密件，请向会客厅办公室了解与本单位有关的内容）';

/**
 * The report for a reader from whom some cases are a secret: without their lines, as it was drafted, for nobody can say what a rewritten
 * one quotes. A report from before 0.2 does not say which lines are of which case, and is kept back whole.
 */
export function reportWithout(
  { text, lines }: Report,
  { agenda, reviewed = [] }: Pick<CampaignState, 'agenda' | 'reviewed'>,
  isSecret: (caseId: string) => boolean,
): string {
  const cases = [...agenda, ...reviewed.filter(({ kind }) => kind === 'case')];
  if (!cases.some(({ id }) => isSecret(id))) return text;
  if (lines === undefined) return KEPT;
  return textOf(lines.filter(({ caseId }) => caseId === undefined || !isSecret(caseId)));
}

function findingLines({ findings, template: { kinds = [] } }: CampaignState, nameOf: NameOf): string[] {
  if (findings.length === 0) return [];
  const counts = USES.map(([use, title]) => `${title} ${findings.filter((one) => one.use === use).length}`);
  const sums = kinds.map(({ id, title }) => `${title} ${findings.filter(({ kind }) => kind === id).length}`);
  const units = [...new Set(findings.flatMap(({ unit }) => unit ?? []))].map(nameOf);
  return [
    `发现问题 ${findings.length} 个：${counts.join('，')}${sums.length === 0 ? '' : `；其中${sums.join('，')}`}${units.length === 0 ? '' : `；涉及${units.join('、')}`}`,
  ];
}

const USES = [
  ['appeal', '转为诉求'],
  ['rectification', '限期整改'],
  ['noted', '记录在案'],
] as const;

function itemLines({ items }: CampaignState, nameOf: NameOf): string[] {
  return items.map((item) => {
    const state = item.step === 'done' ? (item.late ? '逾期完成' : '按期完成') : '办理中';
    return `${item.kind === 'promise' ? '承诺' : '整改'} ${item.id}（${nameOf(item.unit)}）：${state}`;
  });
}

/** By its number and whom it is of: whose words it was in stands where it was made. */
function reviewLines({ reviewed = [] }: CampaignState, nameOf: NameOf): ReportLine[] {
  return reviewed.map(({ kind, campaign, id, unit, day, stands }) => {
    const by = day === undefined ? '' : `，${day} 前`;
    const text = `以往承诺 ${campaign} ${id}（${nameOf(unit)}${by}）：${PROMISE_STANDING_TITLES[stands]}`;
    return kind === 'case' ? { text, caseId: id } : { text };
  });
}

/** The mean of all scores given in the tasks, to one decimal; undefined where none was asked for. */
export function meanScore(tasks: readonly Task[]): number | undefined {
  const scores = tasks.flatMap(({ done }) => (done?.answers ?? []).flatMap(({ score }) => score ?? []));
  if (scores.length === 0) return undefined;
  return Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 10) / 10;
}

/** How it ended; and when each body the report went to has received it and answered for it (X8). */
export function closingSummary(state: CampaignState, nameOf: NameOf): string {
  const { tasks, findings, items, statusSince } = state;
  const done = tasks.filter((task) => task.done?.byDefault === false).length;
  const late = items.filter((item) => item.late).length;
  const whole = `${toMinuteText(statusSince)} 总结后跟踪至今：任务完成 ${done}/${tasks.length}，问题 ${findings.length}，整改和承诺 ${items.length}（逾期 ${late}）`;
  return [whole, ...receiptLines(state, nameOf)].join('\n');
}

function receiptLines(state: CampaignState, nameOf: NameOf): string[] {
  const titles = new Map((state.template.receivers ?? []).map(({ id, title }) => [id, title]));
  return state.tasks.flatMap((task) => {
    const { subject = '', done } = task;
    const rule = ruleOf(state, task);
    if (rule.for !== 'each-receiver' || done === undefined) return [];
    return [
      `${titles.get(subject) ?? nameOf(subject)} ${rule.title}：${toMinuteText(done.at)}${done.late ? '（逾期）' : ''}`,
    ];
  });
}
