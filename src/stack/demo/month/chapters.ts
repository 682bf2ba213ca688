import { dayOf, DAY, HOUR, MINUTE, startOfDay, type Instant } from '../../../domain/calendar/instant';
import { photo } from '../cast';
import { OFFICE, unitActor, type Chapter, type MonthStep } from './chapter';

const FIRMS = [
  { id: 'firm-1', title: '新盛食品' },
  { id: 'firm-2', title: '云龙机械' },
];
const PROOF = [photo('现场.jpg')];

/** What each Wednesday brings: who was visited, and what was found there. */
const FOUND: readonly (readonly Omit<MonthStep, 'at'>[])[] = [
  [visited('firm-1'), visited('firm-2'), raised('用电增容办理慢，影响新生产线投产', '供电')],
  [visited('firm-1'), raised('厂区门口停车难，货车无法进出', '停车管理')],
  [visited('firm-1'), visited('firm-2'), faulty('办事窗口重复收取同一份材料')],
  [visited('firm-2')],
];

function visited(firm: string): Omit<MonthStep, 'at'> {
  return { by: OFFICE, act: 'record', body: { task: `visit:${firm}`, outcome: 'visited' } };
}

function raised(text: string, category: string): Omit<MonthStep, 'at'> {
  return { by: OFFICE, act: 'find', body: { text, use: 'appeal', category } };
}

function faulty(text: string): Omit<MonthStep, 'at'> {
  return { by: OFFICE, act: 'find', body: { text, use: 'rectification', unit: 'housing' } };
}

/** The four Wednesdays after a Monday (X3); the stamp makes every telling another. */
export function visitDays(monday: Instant, stamp: string): Chapter[] {
  return FOUND.map((found, week): Chapter => {
    const morning = startOfDay(dayOf(monday + (2 + 7 * week) * DAY)) + 9 * HOUR;
    const acts = [{ by: OFFICE, act: 'begin', body: {} }, ...found];
    const steps: MonthStep[] = acts.map((one, index) => ({ at: morning + (30 + 45 * index) * MINUTE, ...one }));
    const tell = found.length < 3 ? '还有一家没有走到。' : undefined;
    return {
      title: `第 ${week + 1} 个星期三：企业走访日`,
      startAt: morning,
      open: { kind: 'visit-day', name: `${stamp}-${week + 1}`, district: '云龙区', targets: FIRMS },
      steps: [...steps, { at: morning + 9 * DAY, ...(tell && { tell }) }],
    };
  });
}

/** In days after the Monday: the session, and what is promised and decided there. */
const SESSION = 25;
const PROMISED = SESSION + 10;
const DECIDED = SESSION + 20;

/** On which days after its Monday somebody acts or something is promised for: the month is told of a time in which all are worked. */
export const DAYS_OF_MONTH = [0, 1, 2, 9, 16, 23, SESSION - 1, SESSION, SESSION + 5, PROMISED, DECIDED] as const;

/** The session at the end of the month (X10) with the appeals the visits have brought: one promise kept, one broken. */
export function sessionOf(monday: Instant, stamp: string): Chapter {
  const day = dayOf(monday + SESSION * DAY);
  const nine = startOfDay(day) + 9 * HOUR;
  return {
    title: '月末：会客厅主题会',
    startAt: monday,
    open: {
      kind: 'session',
      name: stamp,
      theme: '惠企政策',
      day,
      units: ['power', 'transport', 'housing'],
    },
    steps: [...invitations(monday + DAY), submitted(nine - DAY), ...held(nine), ...followed(nine)],
  };
}

function invitations(at: Instant): MonthStep[] {
  return ['power', 'transport'].map((unit) => ({
    at,
    by: unitActor(unit),
    act: 'record',
    body: { task: `invitation:${unit}`, outcome: 'coming' },
  }));
}

function submitted(at: Instant): MonthStep {
  return {
    at,
    by: OFFICE,
    act: 'prepare',
    judgesFound: true,
    tell: '办公室研判受理了走访带来的诉求，提交主题会。',
    body: (found) => ({ agenda: found.map((id) => ({ id })) }),
  };
}

function held(nine: Instant): MonthStep[] {
  const day = dayOf(nine + (DECIDED - SESSION) * DAY);
  return [
    { at: nine + MINUTE, tell: '住建局没有答复邀请，照常开会，记录在案。' },
    { at: nine + 10 * MINUTE, by: OFFICE, act: 'record', body: { task: 'attendance:power', outcome: 'on-site' } },
    ...LEADS.map((lead, index): MonthStep => ({
      at: nine + (20 + 10 * index) * MINUTE,
      by: OFFICE,
      act: 'decide-case',
      body: (found) => ({ case: found[index], lead, who: '分管副局长', how: '现场办公，限期解决', day }),
    })),
    promised(nine + HOUR, 'power', '开通增容绿色通道'),
    promised(nine + HOUR, 'transport', '补划货车停车位'),
    { at: nine + 2 * HOUR, by: OFFICE, act: 'conclude', body: {} },
    { at: nine + 3 * HOUR, by: OFFICE, act: 'release-report', body: { how: 'published' } },
  ];
}

/** Who is to handle what the first and the second visit day have brought. */
const LEADS = ['power', 'transport'];

function promised(at: Instant, unit: string, what: string): MonthStep {
  return { at, by: OFFICE, act: 'promise', body: { unit, what, day: dayOf(at + (PROMISED - SESSION) * DAY) } };
}

function followed(nine: Instant): MonthStep[] {
  return [
    {
      at: nine + 5 * DAY,
      by: unitActor('power'),
      act: 'report-item',
      tell: '一项承诺按期兑现。',
      body: { item: 'p1', text: '绿色通道已开通', evidence: PROOF },
    },
    {
      at: nine + 5 * DAY + HOUR,
      by: OFFICE,
      act: 'verify-item',
      body: { item: 'p1', accepted: true, reason: '现场核实' },
    },
    { at: nine + 19 * DAY, tell: '另一项到期没有兑现，逐级督办。' },
  ];
}
