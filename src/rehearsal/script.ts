import { z } from 'zod';
import { acts, findAct } from '../domain/appeal/acts/acts';
import { escalationSchema } from '../domain/appeal/escalate';
import { callers } from '../domain/people/people';
import { dayOf, plusDays, startOfDay, toRfc3339, type Instant } from '../domain/calendar/instant';
import { isKnownUnit } from '../domain/registry/duty-list';
import type { Rules } from '../domain/rules';
import { faultsOf, type Fault } from '../domain/faults';
import { plainText } from '../domain/text';
import { after, readWait } from './wait';

/** The signal of the supervisors, which a script writes like an act. */
export const ESCALATE = 'escalate';
/** Whichever unit has the case at that moment. */
export const LEAD = 'lead';

const moment = z.iso.datetime({ offset: true });
export const waitText = z
  .string()
  .max(40)
  .refine((text) => readWait(text) !== undefined, '时长无法识别，或超过五年；如 3 working days、4 working hours、P10D')
  .meta({ example: '3 working days' });

/** Somebody does something at a moment: what a script is made of. */
export const scriptStepSchema = z
  .strictObject({
    at: moment.optional().describe('在何时（RFC 3339）；与 after 二选一'),
    after: waitText.optional().describe('过多久：3 working days、4 working hours、90 minutes、P10D'),
    since: z.enum(['previous', 'start']).optional().describe('after 自上一步（默认）还是自开始算起'),
    by: z.strictObject({
      role: z.enum(callers),
      unit: plainText(40).optional().describe('承办单位代号；lead 为当时的牵头单位'),
    }),
    act: z.enum([...acts.map(({ name }) => name), ESCALATE]),
    body: z.unknown().optional(),
  })
  .meta({ id: 'RehearsalStep', description: '谁在何时做什么' });
export type ScriptStep = z.infer<typeof scriptStepSchema>;

/** A step with its moment found and its body checked. */
export interface PlannedStep {
  readonly at: Instant;
  readonly by: { readonly role: (typeof callers)[number]; readonly unit?: string | undefined };
  readonly act: string;
  readonly body: unknown;
}

export interface Plan {
  readonly steps: readonly PlannedStep[];
  readonly until: Instant;
  /** Paths begin with `script` or `until`. */
  readonly faults: readonly Fault[];
}

export interface Scripted {
  readonly script: readonly ScriptStep[];
  readonly startAt: Instant;
  /** RFC 3339, or how long after the start; a year without. */
  readonly until?: string | undefined;
  readonly rules: Rules;
}

const MOST_DAYS = 366 * 5;

/** Finds the moment of every step and checks every body: all faults at once, each with its path. */
export function planScript({ script, startAt, until, rules }: Scripted): Plan {
  const faults: Fault[] = [];
  const steps: PlannedStep[] = [];
  let last = startAt;
  for (const [index, step] of script.entries()) {
    const path = `script.${index}`;
    const at = momentOf(step, { startAt, last, rules });
    faults.push(...momentFaults(step, at, last, path), ...actorFaults(step, rules, path), ...bodyFaults(step, path));
    last = Math.max(last, at ?? last);
    steps.push({ at: last, by: step.by, act: step.act, body: step.body ?? {} });
  }
  const end = endOf(until ?? 'P1Y', startAt, rules);
  return { steps, until: end ?? last, faults: [...faults, ...endFaults(end, { startAt, last })] };
}

interface Before {
  readonly startAt: Instant;
  readonly last: Instant;
  readonly rules: Rules;
}

function momentOf({ at, after: text, since }: ScriptStep, { startAt, last, rules }: Before): Instant | undefined {
  if (at !== undefined) return Date.parse(at);
  const wait = text === undefined ? undefined : readWait(text);
  return wait && after(wait, since === 'start' ? startAt : last, rules.calendar);
}

function momentFaults(step: ScriptStep, at: Instant | undefined, last: Instant, path: string): Fault[] {
  if ((step.at === undefined) === (step.after === undefined)) return [{ path, message: '须给出 at、after 之一' }];
  if (step.since !== undefined && step.after === undefined)
    return [{ path: `${path}.since`, message: 'since 只与 after 同用' }];
  if (at === undefined || at >= last) return [];
  const field = step.at === undefined ? 'after' : 'at';
  return [{ path: `${path}.${field}`, message: `早于上一步或开始的时刻 ${toRfc3339(last)}` }];
}

function actorFaults({ by: { role, unit } }: ScriptStep, { dutyList }: Rules, path: string): Fault[] {
  const where = `${path}.by.unit`;
  if (role !== 'unit') return unit === undefined ? [] : [{ path: where, message: '只有承办单位（unit）须写 unit' }];
  if (unit === undefined) return [{ path: where, message: '必填：单位代号，或 lead' }];
  return unit === LEAD || isKnownUnit(dutyList, unit) ? [] : [{ path: where, message: '职责清单中没有这个单位' }];
}

const escalateBody = escalationSchema.pick({ level: true, reason: true });

/** Wrong bodies are faults of the script; what the rules refuse is part of the story. */
function bodyFaults({ act, body }: ScriptStep, path: string): Fault[] {
  const schema = act === ESCALATE ? escalateBody : findAct(act)?.body;
  const parsed = schema?.safeParse(body ?? {}, { error: z.locales.zhCN().localeError });
  if (parsed === undefined || parsed.success) return [];
  return faultsOf(parsed.error.issues, `${path}.body`);
}

function endOf(until: string, startAt: Instant, { calendar }: Rules): Instant | undefined {
  const wait = readWait(until);
  if (wait !== undefined) return after(wait, startAt, calendar);
  return moment.safeParse(until).success ? Date.parse(until) : undefined;
}

function endFaults(end: Instant | undefined, { startAt, last }: Omit<Before, 'rules'>): Fault[] {
  const fault = (message: string): Fault[] => [{ path: 'until', message }];
  if (end === undefined) return fault('须为 RFC 3339 时刻，或自开始起的时长，如 P1Y');
  if (end <= startAt || end < last) return fault('须晚于开始，且不早于最后一步');
  return end > startOfDay(plusDays(dayOf(startAt), MOST_DAYS)) ? fault('不得超过五年') : [];
}
