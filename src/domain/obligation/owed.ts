import type { Light } from '../calendar/light';
import type { Instant } from '../calendar/instant';
import type { NamedPeriod } from '../occasion/period';
import type { ObligationRule } from './rule';

/** Whom a rule may bind, as the registry has it: a firm, or a leader by post. */
export interface Subject {
  readonly kind: 'firm' | 'leader';
  readonly id: string;
  readonly title: string;
  readonly district?: string;
  readonly unit?: string;
  readonly rank?: string;
}

/** Something done, as a campaign's own facts have it: a task with its outcome, or that it was held. */
export interface Deed {
  readonly campaign: string;
  readonly kind: string;
  readonly task?: string;
  readonly outcome?: string;
  /** What it was done to. */
  readonly target?: string;
  /** Who took part. */
  readonly members: readonly string[];
  readonly at: Instant;
}

/** How one subject stands to one rule in one period. */
export interface Obligation {
  readonly rule: ObligationRule;
  readonly subject: Subject;
  readonly period: NamedPeriod;
  readonly required: number;
  readonly done: number;
  readonly owed: number;
  readonly light: Light;
  /** Still owed, and the time for it is running out or over. */
  readonly warned: boolean;
  readonly deeds: readonly Deed[];
}

/** Share of a period after which what is still owed is warned of, as with the limits of a case. */
const WARN_AT = 0.7;

/** What each subject that a rule binds still owes in a period, as of a moment. Pure. */
export function owedOf(
  rule: ObligationRule,
  subjects: readonly Subject[],
  deeds: readonly Deed[],
  { period, now }: { readonly period: NamedPeriod; readonly now: Instant },
): Obligation[] {
  const counted = deeds.filter((deed) => deed.at >= period.from && deed.at < period.to && fulfils(rule, deed));
  const bySubject = byDoer(rule, counted);
  return subjects
    .filter(({ kind, rank }) => kind === rule.binds && (rule.rank === undefined || rank === rule.rank))
    .map((subject) => {
      const own = bySubject.get(subject.id) ?? [];
      const owed = Math.max(0, rule.times - own.length);
      const light = lightOf(owed, period, now);
      return {
        rule,
        subject,
        period,
        required: rule.times,
        done: own.length,
        owed,
        light,
        warned: light !== 'green',
        deeds: own,
      };
    });
}

function fulfils({ campaign, task, outcome }: ObligationRule, deed: Deed): boolean {
  return (
    (campaign === undefined || deed.kind === campaign) &&
    deed.task === task &&
    (outcome === undefined || deed.outcome === outcome)
  );
}

/** Ten firms gone to on one day are one visit day of the leader: a campaign counts once for each subject. */
function byDoer({ binds }: ObligationRule, deeds: readonly Deed[]): Map<string, Deed[]> {
  const found = new Map<string, Deed[]>();
  for (const deed of deeds) {
    const ids = binds === 'firm' ? [deed.target].flatMap((id) => id ?? []) : deed.members;
    for (const id of new Set(ids)) {
      const own = found.get(id) ?? [];
      if (!own.some(({ campaign }) => campaign === deed.campaign)) found.set(id, [...own, deed]);
    }
  }
  return found;
}

function lightOf(owed: number, { from, to }: NamedPeriod, now: Instant): Light {
  if (owed === 0) return 'green';
  if (now >= to) return 'red';
  return now >= from + WARN_AT * (to - from) ? 'yellow' : 'green';
}

export interface ObligationFigures {
  readonly subjects: number;
  readonly required: number;
  /** Of what is required: more than that does not make up for another. */
  readonly done: number;
  readonly owed: number;
  readonly warned: number;
}

export function figuresOf(obligations: readonly Obligation[]): ObligationFigures {
  const sum = (of: (one: Obligation) => number): number => obligations.reduce((total, one) => total + of(one), 0);
  return {
    subjects: obligations.length,
    required: sum(({ required }) => required),
    done: sum(({ required, owed }) => required - owed),
    owed: sum(({ owed }) => owed),
    warned: obligations.filter(({ warned }) => warned).length,
  };
}
