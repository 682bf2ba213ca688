import { toMinuteText } from '../../calendar/instant';
import type { NameOf } from './report';
import type { AgendaCase, CampaignState } from '../state';
import { ruleOf } from '../tasks';
import { AGENDA_REASON_TITLES, PROMISE_STANDING_TITLES } from '../titles';

/** A part of the minutes: paragraphs, and a table where there is one. */
export interface MinutesSection {
  readonly title: string;
  readonly lines: readonly string[];
  readonly columns?: readonly string[];
  readonly rows?: readonly (readonly string[])[];
}

/** 会议纪要 as both writers lay it out. */
export interface Minutes {
  readonly title: string;
  readonly facts: readonly string[];
  readonly sections: readonly MinutesSection[];
  readonly signatures: readonly string[];
}

export interface MinutesReader {
  readonly nameOf: NameOf;
  /** What a case is called to this reader; undefined where they are not to know of it. */
  readonly caseOf: (one: AgendaCase) => string | undefined;
  /** Whether what people raised is told in their words, or only counted. */
  readonly showsFindings: boolean;
}

/** The minutes of a campaign, from its record alone (X10, X14). */
export function minutesOf(state: CampaignState, reader: MinutesReader): Minutes {
  return {
    title: `${state.title} 会议纪要`,
    facts: factsOf(state, reader.nameOf),
    sections: [
      attendance(state, reader),
      ...(state.template.decidesCases === true ? [decisions(state, reader)] : []),
      promises(state, reader),
      ...(state.template.reviewsPromises === true ? [review(state, reader)] : []),
      findings(state, reader),
    ],
    signatures: ['主持人（签字）', '记录人（签字）', '日期'],
  };
}

function factsOf({ theme, day, mode, template, district, lead }: CampaignState, nameOf: NameOf): string[] {
  const known: readonly (readonly [string, string | undefined])[] = [
    ['主题', theme],
    ['日期', day],
    ['方式', template.modes?.find(({ id }) => id === mode)?.title],
    ['区县', district],
    ['组织单位', lead === undefined ? undefined : nameOf(lead)],
  ];
  return known.flatMap(([name, value]) => (value === undefined ? [] : [`${name}：${value}`]));
}

/** Who was invited and what they answered; where the template takes attendance, who came, and how. */
function attendance(state: CampaignState, { nameOf }: MinutesReader): MinutesSection {
  const rules = state.template.tasks.filter((rule) => rule.for === 'each-unit');
  const rows = state.units.map((unit) => [nameOf(unit), ...rules.map((rule) => outcomeOf(state, rule.id, unit))]);
  return table('一、出席情况', '没有邀请单位。', ['单位', ...rules.map(({ title }) => title)], rows);
}

function outcomeOf(state: CampaignState, rule: string, unit: string): string {
  const task = state.tasks.find((one) => one.rule === rule && one.subject === unit);
  const outcome = task?.done?.outcome;
  if (task === undefined || outcome === undefined) return '未办理';
  return ruleOf(state, task).outcomes.find(({ id }) => id === outcome)?.title ?? outcome;
}

function decisions({ agenda }: CampaignState, { nameOf, caseOf }: MinutesReader): MinutesSection {
  const rows = agenda.flatMap((one) => {
    const name = caseOf(one);
    return name === undefined ? [] : [[name, reasonOf(one), ...decisionOf(one, nameOf)]];
  });
  const untold = agenda.length - rows.length;
  const section = table('二、议题和决定', '没有议题。', ['议题', '列入原因', '谁负责', '怎么解决', '何时办结'], rows);
  return untold === 0 ? section : { ...section, lines: [...section.lines, `另有 ${untold} 件保密事项，不公开。`] };
}

function reasonOf({ why }: AgendaCase): string {
  return why === undefined ? '会议确定' : AGENDA_REASON_TITLES[why];
}

function decisionOf({ decision, refusal }: AgendaCase, nameOf: NameOf): string[] {
  if (decision === undefined) return ['未议定', '转下次会议', ''];
  const { lead, who, how, day } = decision;
  return [`${nameOf(lead)}（${who}）`, refusal === undefined ? how : `${how}（未能交办：${refusal}）`, day];
}

function promises({ items }: CampaignState, { nameOf }: MinutesReader): MinutesSection {
  const rows = items
    .filter(({ kind }) => kind === 'promise')
    .map(({ what, unit, day = '' }) => [nameOf(unit), what, day]);
  return table('三、承诺事项', '没有新的承诺。', ['单位', '承诺', '期限'], rows);
}

function review({ reviewed = [] }: CampaignState, { nameOf, caseOf }: MinutesReader): MinutesSection {
  const rows = reviewed.flatMap(({ campaign, kind, id, unit, what, day = '', stands, level }) => {
    const matter = what ?? (kind === 'case' ? caseOf({ id, title: '' }) : id);
    if (matter === undefined) return [];
    const standing = `${PROMISE_STANDING_TITLES[stands]}${level > 0 ? `（${LEVELS[level] ?? ''}）` : ''}`;
    return [[campaign, nameOf(unit), matter, day, standing]];
  });
  return table('四、以往承诺和决定的落实', '没有到期或未了的承诺。', ['会议', '单位', '事项', '期限', '落实'], rows);
}

const LEVELS: Readonly<Record<number, string>> = { 1: '一次督办', 2: '二次督办', 3: '已问责' };

function findings(
  { findings: found, report }: CampaignState,
  { nameOf, showsFindings }: MinutesReader,
): MinutesSection {
  const title = '五、其他问题';
  const released = report?.at === undefined ? [] : [`纪要和报告于 ${toMinuteText(report.at)} 印发。`];
  if (!showsFindings || found.length === 0)
    return {
      title,
      lines: [found.length === 0 ? '没有提出其他问题。' : `提出其他问题 ${found.length} 个。`, ...released],
    };
  const rows = found.map(({ text, unit, use }) => [text, unit === undefined ? '' : nameOf(unit), USES[use]]);
  return { title, lines: released, columns: ['问题', '单位', '处理'], rows };
}

const USES = { appeal: '转为诉求', rectification: '限期整改', noted: '记录在案' } as const;

function table(title: string, none: string, columns: readonly string[], rows: readonly string[][]): MinutesSection {
  return rows.length === 0 ? { title, lines: [none] } : { title, lines: [], columns, rows };
}
