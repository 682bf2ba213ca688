import { z } from 'zod';
import { budgetSchema } from '../calendar/budget';
import { plainText } from '../text';
import { versionName } from '../version-name';
import { consequences, firstDutyKinds, laterDutyKinds, type FirstDutyKind, type LaterDutyKind } from './duty-kinds';

/** Who a duty waits for. `lead` is the lead unit, `assisting` the unit of the subtask, `noticed` the unit a notice names. */
export const dutyHolders = [
  'office',
  'centre',
  'supervisor',
  'appellant',
  'lead',
  'assisting',
  'noticed',
  'session',
  'public',
] as const;
export type DutyHolder = (typeof dutyHolders)[number];

const reminder = z.union([
  z.strictObject({ fraction: z.number().gt(0).lt(1) }),
  z.strictObject({ after: budgetSchema }),
]);

/** One waiting: who, how long, when reminded, and what follows when the limit passes. */
export const dutyRuleSchema = z
  .strictObject({
    actor: z.enum(dutyHolders),
    limit: budgetSchema,
    /** In place of `limit` when the case is urgent. */
    urgentLimit: budgetSchema.optional(),
    reminder: reminder.optional(),
    /** How many further whole limits are granted, with a reminder each, before the consequence ("at twice the limit": 1). */
    grace: z.number().int().min(0).max(3).default(0),
    consequence: z.enum(consequences),
  })
  .meta({ id: 'DutyRule', description: '一项职责：谁办、多久、何时提醒、逾期怎么办' });
export type DutyRule = z.infer<typeof dutyRuleSchema>;

type Shape<K extends string, V> = { readonly [P in K]: V };

function shapeOf<K extends string, V>(names: readonly K[], value: V): Shape<K, V> {
  return Object.fromEntries(names.map((name) => [name, value])) as Shape<K, V>;
}

const firstDuties: Shape<FirstDutyKind, typeof dutyRuleSchema> = shapeOf(firstDutyKinds, dutyRuleSchema);
const laterDuties: Shape<LaterDutyKind, z.ZodOptional<typeof dutyRuleSchema>> = shapeOf(
  laterDutyKinds,
  dutyRuleSchema.optional(),
);

export const gates = ['solved', 'satisfied', 'mechanism'] as const;

export const tracks = ['first-asked', 'escalated', 'coordinated'] as const;
export type Track = (typeof tracks)[number];

export const pointReasons = [
  'contact-missed',
  'subtask-missed',
  'progress-missed',
  'returned-wrongly',
  'supervision-1',
  'supervision-2',
  'accountability',
  'listed',
  'falsified',
  'held-accountable',
  'solved-satisfied',
  'commended',
] as const;
export type PointReason = (typeof pointReasons)[number];

/** The whole of the numbers a city may change (DOMAIN.md section 3). */
export const policySchema = z.strictObject({
  version: versionName,
  title: plainText(80),
  duties: z.strictObject({ ...firstDuties, ...laterDuties }),
  /** The `handle` limit by track; `consult` and `urgent` come before the track. */
  handle: z.strictObject({
    consult: budgetSchema,
    'first-asked': budgetSchema,
    coordinated: budgetSchema,
    escalated: budgetSchema,
    urgent: budgetSchema,
  }),
  /** The unit may return an assignment within this, counted from dispatch. */
  returnWindow: budgetSchema,
  /** The office's ruling is final from this return on. */
  returns: z.number().int().min(1).max(5),
  /** No extension longer than this, nor than the original limit. */
  extensionMost: budgetSchema,
  /** Consequences are carried out at due plus 0…this many seconds, fixed by a hash of the case. */
  spreadSeconds: z.number().int().min(0).max(3600),
  rounds: z.number().int().min(1).max(9),
  /** How long a ranking stays on display; other kinds follow the duty `display`. */
  rankingDisplay: budgetSchema,
  /** One in so many satisfied answers is verified by the office. 0: none. */
  verifyOneIn: z.number().int().min(0).max(1000),
  /** Gates that must hold before a case of the channel may leave follow-up (X15). */
  gates: z.record(z.string().max(40), z.array(z.enum(gates))),
  points: z.record(z.enum(pointReasons), z.number().int().min(-100).max(100)),
  notOnBehalf: z
    .array(z.string().regex(/^[a-z]+(-[a-z]+)*$/, '须为操作名'))
    .max(60)
    .optional()
    .describe('值班员不能在流程引擎中代别人做的操作；不填的，为移交、问责和各项裁定'),
});
export type Policy = z.infer<typeof policySchema>;
