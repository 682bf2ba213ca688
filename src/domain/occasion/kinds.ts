import { z } from 'zod';

/** A date of the city's working year (DOMAIN.md section 6): what comes round, when, and for which period. */
export interface OccasionKind {
  /** Permanent: it names the schedule and the rows. */
  readonly id: string;
  readonly title: string;
  /** The row of SYSTEMS.md. */
  readonly row: string;
  readonly note: string;
  readonly comes: Coming;
  readonly period: Period;
  /** Whether it looks ahead at the period it falls in, or back at the one before. */
  readonly covers: 'this' | 'previous';
  /** The campaign it opens, and the day of that: a day of the same month, or the one on which another occasion comes. */
  readonly opens?: { readonly kind: string } & ({ readonly day: number } | { readonly before: string });
  /** The campaign that is carried out on it: it is held if that is. */
  readonly holds?: string;
  /** What it would take and is not built: until then it is not held, and says so. */
  readonly awaits?: string;
}

/**
 * Calendar days from when a schedule starts to prepare an occasion to the first day on which that can come: enough for the longest
 * holiday and the time to prepare before it, and less than a round of what comes weekly or monthly would need to be told apart.
 */
export function daysAhead({ comes }: Pick<OccasionKind, 'comes'>): number {
  return 'weekday' in comes ? 21 : 28;
}

export const periods = ['week', 'month', 'quarter', 'half-year', 'year'] as const;
export type Period = (typeof periods)[number];

/** A weekday (0 Sunday … 6 Saturday) of every week, or a day of certain months; at nine in Asia/Shanghai. */
export type Coming = { readonly weekday: number } | { readonly day: number; readonly months: readonly number[] };

export const COMES_AT_HOUR = 9;

const MONTHLY = Array.from({ length: 12 }, (_month, index) => index + 1);
const QUARTERLY = [1, 4, 7, 10];
const monthly = (day: number): Coming => ({ day, months: MONTHLY });

/** All dates that fall on a day off are held on the next working day; what is to be prepared is opened so long before. */
export const occasionKinds: readonly OccasionKind[] = [
  {
    id: 'visit-day-opening',
    title: '企业走访日筹备',
    row: 'X3',
    period: 'week',
    covers: 'this',
    comes: { weekday: 3 },
    note: '提前三周排定，按筹备期倒排之日开展：由名录提出对象和人员，请办公室在筹备期内确认。',
    opens: { kind: 'visit-day', before: 'visit-day' },
  },
  {
    id: 'visit-day',
    title: '企业走访日',
    row: 'X3',
    period: 'week',
    covers: 'this',
    comes: { weekday: 3 },
    note: '每周三，领导走访商会和小微企业。',
    holds: 'visit-day',
  },
  {
    id: 'session-theme',
    title: '会客厅月度主题确定',
    row: 'X10',
    period: 'month',
    covers: 'this',
    comes: monthly(1),
    note: '每月一日，按数字提出本月主题，征集诉求。',
    opens: { kind: 'session', day: 20 },
  },
  {
    id: 'session',
    title: '会客厅月度主题会',
    row: 'X10',
    period: 'month',
    covers: 'this',
    comes: monthly(20),
    note: '每月二十日，负责人与诉求人当面：谁负责、怎么办、何时办结。',
    holds: 'session',
  },
  {
    id: 'dispatch-report',
    title: '月调度通报',
    row: 'P8',
    period: 'month',
    covers: 'previous',
    comes: monthly(3),
    note: '每月三日，对上月各区各单位的办理情况出一份通报。',
  },
  {
    id: 'check-opening',
    title: '明察暗访筹备',
    row: 'P6',
    period: 'month',
    covers: 'this',
    comes: monthly(10),
    note: '提前一月排定，按筹备期倒排之日开展：由名录提出对象和人员，请办公室在筹备期内确认。',
    opens: { kind: 'check', before: 'check' },
  },
  {
    id: 'check',
    title: '明察暗访',
    row: 'P6',
    period: 'month',
    covers: 'this',
    comes: monthly(10),
    note: '每月十日，特邀监督员和第三方检查。',
    holds: 'check',
  },
  {
    id: 'bulletin',
    title: '典型案例通报',
    row: 'P9',
    period: 'quarter',
    covers: 'previous',
    comes: { day: 8, months: QUARTERLY },
    note: '每季度首月八日，通报上季度的典型案例。',
    awaits: '典型案例通报',
  },
  {
    id: 'strivings',
    title: '三争积分结算',
    row: 'S7',
    period: 'quarter',
    covers: 'previous',
    comes: { day: 5, months: QUARTERLY },
    note: '每季度首月五日，结算上季度的三争积分。',
    awaits: '三争积分',
  },
  {
    id: 'firms-judgement',
    title: '万企评机关',
    row: 'P5',
    period: 'half-year',
    covers: 'this',
    comes: { day: 1, months: [6, 12] },
    note: '六月、十二月一日，企业评机关、科室和基层站所。',
    awaits: '考核评价',
  },
  {
    id: 'walk-through-opening',
    title: '走流程筹备',
    row: 'S6',
    period: 'half-year',
    covers: 'this',
    comes: { day: 1, months: [3, 9] },
    note: '提前一月排定，按筹备期倒排之日开展：由名录提出对象和人员，请办公室在筹备期内确认。',
    opens: { kind: 'walk-through', before: 'walk-through' },
  },
  {
    id: 'walk-through',
    title: '走流程',
    row: 'S6',
    period: 'half-year',
    covers: 'this',
    comes: { day: 1, months: [4, 10] },
    note: '四月、十月一日，与企业、群众代表一起走一遍流程。',
    holds: 'walk-through',
  },
  {
    id: 'special-inspection-opening',
    title: '专项督查筹备',
    row: 'X6',
    period: 'year',
    covers: 'this',
    comes: { day: 1, months: [2] },
    note: '提前一月排定，按筹备期倒排之日开展：由名录提出对象和人员，请办公室在筹备期内确认。',
    opens: { kind: 'inspection', before: 'special-inspection' },
  },
  {
    id: 'special-inspection',
    title: '专项督查',
    row: 'X6',
    period: 'year',
    covers: 'this',
    comes: { day: 1, months: [3] },
    note: '三月一日，小切口、深解剖的年度专项督查。',
    holds: 'inspection',
  },
  {
    id: 'selection',
    title: '年度评选',
    row: 'P12 L8',
    period: 'year',
    covers: 'this',
    comes: { day: 1, months: [11] },
    note: '十一月一日，评选典型案例、服务品牌、先进个人和清廉窗口。',
    awaits: '评选',
  },
  {
    id: 'visit-obligations',
    title: '走访任务下达',
    row: 'P4',
    period: 'year',
    covers: 'this',
    comes: { day: 2, months: [1] },
    note: '一月二日，下达全年走访、座谈、现场办公任务。',
  },
  {
    id: 'obligation-warning',
    title: '走访任务预警',
    row: 'P4',
    period: 'month',
    covers: 'this',
    comes: { day: 20, months: [3, 6, 9, 10, 11, 12] },
    note: '每季度末月二十日、第四季度每月二十日，预警尚未完成的走访、座谈、现场办公任务。',
  },
  {
    id: 'obligation-shortfalls',
    title: '走访任务结账',
    row: 'P4',
    period: 'quarter',
    covers: 'previous',
    comes: { day: 4, months: QUARTERLY },
    note: '每季度首月四日，通报上季度内到期而未完成的任务。',
  },
];

export function occasionKind(id: string): OccasionKind | undefined {
  return occasionKinds.find((kind) => kind.id === id);
}

/** What a schedule starts when its date comes round. */
export const occasionInputSchema = z.strictObject({
  kind: z.string().refine((id) => occasionKind(id) !== undefined, {
    error: `须为其中之一：${occasionKinds.map(({ id }) => id).join('、')}`,
  }),
});
export type OccasionInput = z.infer<typeof occasionInputSchema>;
