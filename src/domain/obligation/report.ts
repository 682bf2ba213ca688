import type { Light } from '../calendar/light';
import { figuresOf, type Obligation, type ObligationFigures } from './owed';

/** As many as a report names; the list of the API has them all. */
const MOST_NAMED = 500;

export interface NamedObligation {
  readonly rule: string;
  readonly period: string;
  readonly subject: string;
  /** The firm, or the post. */
  readonly title: string;
  readonly owed: number;
  readonly light: Light;
}

/** What an occasion keeps of the obligations: figures a rule and period, who is named, and the text people read. */
export interface ObligationReport {
  readonly text: string;
  readonly rules: readonly (ObligationFigures & {
    readonly rule: string;
    readonly title: string;
    readonly period: string;
  })[];
  readonly named: readonly NamedObligation[];
  /** How many more would have to be named. */
  readonly more: number;
}

/** The report on obligations of one or several rules and periods: those warned of, or short, are named by firm or post. */
export function obligationReport(title: string, groups: readonly (readonly Obligation[])[]): ObligationReport {
  const rules = groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ rule: first.rule.id, title: first.rule.name, period: first.period.name, ...figuresOf(group) }];
  });
  const all = groups.flat().filter(({ warned }) => warned);
  const named = all.slice(0, MOST_NAMED).map(nameOne);
  const more = all.length - named.length;
  const lines = [
    title,
    ...rules.map((one) => `${one.title}（${one.period}）：应 ${one.required}，已 ${one.done}，欠 ${one.owed}`),
    ...all.slice(0, MOST_NAMED).map(lineOf),
    ...(more > 0 ? [`另有 ${more} 项，见名单`] : []),
  ];
  return { text: lines.join('\n'), rules, named, more };
}

function nameOne({ rule, period, subject, owed, light }: Obligation): NamedObligation {
  return { rule: rule.id, period: period.name, subject: subject.id, title: subject.title, owed, light };
}

function lineOf({ rule, period, subject, owed, light }: Obligation): string {
  return `${light === 'red' ? '未完成' : '尚欠'}：${subject.title}，${rule.name}（${period.name}），欠 ${owed} 次`;
}
