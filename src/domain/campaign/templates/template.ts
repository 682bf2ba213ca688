import { z } from 'zod';
import { budgetSchema, budgetUnits } from '../../calendar/budget';
import { plainText } from '../../text';

/** A word of the template's own: permanent within it, because it stands in facts. */
const word = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, '须为小写字母、数字和连字符')
  .max(40);
const title = plainText(80);

/** Whom a task waits for: an office, the lead of the campaign, the unit of what the task is about, or the first that assists in it. */
const taskHolders = ['office', 'centre', 'supervisor', 'discipline', 'lead', 'its-unit', 'assisting'] as const;

/** Any of the campaign's members, or the very one it is about: a firm as target, a member, a body the report goes to. */
export const taskParticipants = ['members', 'itself'] as const;

/** How many tasks a rule opens: one, or one for each target, unit, member, agenda case or receiver of the report. */
const taskCounts = ['once', 'each-target', 'each-unit', 'each-member', 'each-case', 'each-receiver'] as const;

/**
 * When its tasks open: at the start, when it is carried out, once it is concluded with something that nobody did, or once the report is
 * out (feedback X8).
 */
export const taskPhases = ['prepare', 'carry-out', 'account', 'follow'] as const;
export type TaskPhase = (typeof taskPhases)[number];

/**
 * What follows when nobody did it: on record as a shortfall, taken as the outcome the rule names, asked for until done, or asked of the
 * centre, then of the supervisor, until done.
 */
export const taskConsequences = ['shortfall', 'stands', 'remind-again', 'escalate'] as const;
export type TaskConsequence = (typeof taskConsequences)[number];

/** How a task ended; `undone`: whoever says so says that it was not done. */
const outcomeSchema = z.strictObject({ id: word, title, undone: z.boolean().optional() });

/** Whom a campaign that names nobody takes from the registry: firms to visit, windows and stations, units, processes. */
export const proposals = ['firms', 'windows', 'units', 'processes'] as const;
export type Proposal = (typeof proposals)[number];

export const checkSchema = z.strictObject({
  id: word,
  title,
  /** Of a walk-through: which of its forms and aspects (S6). */
  form: plainText(40).optional(),
  aspect: plainText(40).optional(),
  answer: z.enum(['yes-no', 'score', 'text']),
});
export type Check = z.infer<typeof checkSchema>;

export const taskRuleSchema = z.strictObject({
  id: word,
  title,
  phase: z.enum(taskPhases),
  for: z.enum(taskCounts),
  holder: z.enum(taskHolders),
  /** Who may do it with an account of their own, beside the holder, who answers for it. */
  participants: z.enum(taskParticipants).optional(),
  limit: budgetSchema,
  /** Share of the time after which it is reminded. */
  reminder: z.number().gt(0).lt(1).optional(),
  /** Only where the registry proposed whom it is about; whoever begins it by hand has done it. */
  when: z.enum(['proposed']).optional(),
  outcomes: z.array(outcomeSchema).min(1).max(12),
  checks: z.array(checkSchema).max(60).optional(),
  /** The outcomes that need every check answered; all of them where it is left out. */
  checksFor: z.array(word).max(12).optional(),
  /** The outcomes that are refused without evidence. */
  evidenceFor: z.array(word).max(12).optional(),
  /**
   * Outcomes that are findings of themselves: an adverse feedback card becomes an appeal (G8), of the target's district, or the campaign's.
   * Where neither is known only `everywhere` still makes it one, of the whole city.
   */
  finds: z
    .array(z.strictObject({ outcome: word, use: z.enum(['appeal', 'noted']), everywhere: z.boolean().optional() }))
    .max(12)
    .optional(),
  /** The outcome that hands in a list of problems: each is a finding (X16). */
  lists: word.optional(),
  consequence: z.enum(taskConsequences),
  /** With `stands`: the outcome silence is taken for. */
  silence: word.optional(),
  /** With `escalate`: the time the centre has, and the supervisor after it; the ladder's where it is left out. */
  escalation: budgetSchema.optional(),
});
export type TaskRule = z.infer<typeof taskRuleSchema>;

/** A plan runs for two years (G1), longer than any limit of a case. */
const longBudget = z.strictObject({ amount: z.number().int().positive().max(800), unit: z.enum(budgetUnits) });

/** What becomes of a finding. */
export const findingUses = ['appeal', 'rectification', 'noted'] as const;
export type FindingUse = (typeof findingUses)[number];

/** A kind of campaign as data (DOMAIN.md section 4): an administrator adds one without code. Limits are the template's own. */
export const templateSchema = z
  .strictObject({
    kind: word,
    version: z.string().min(1).max(40),
    title,
    /** The rows of SYSTEMS.md it carries. */
    rows: z
      .array(z.string().regex(/^[XPSGL]\d{1,2}$/))
      .min(1)
      .max(12),
    /** Until it begins by itself, counted from its opening. */
    prepare: budgetSchema,
    /** Until it is concluded with whatever is done, counted from its beginning. */
    carryOut: longBudget,
    /** Until its report is out, counted from its conclusion; late, it is asked for until done, or goes out as drafted. */
    report: z.strictObject({ limit: budgetSchema, consequence: z.enum(['release', 'remind-again']) }),
    tasks: z.array(taskRuleSchema).min(1).max(40),
    findings: z.array(z.enum(findingUses)).max(3),
    /** The kinds of problem that every finding is one of (X16). */
    kinds: z
      .array(z.strictObject({ id: word, title }))
      .max(12)
      .optional(),
    /** Of rectification items and promises: the unit's limit where none is fixed, the centre's, the supervisor's, and theirs to decide. */
    ladder: z.strictObject({
      rectify: budgetSchema,
      verify: budgetSchema,
      'supervision-1': budgetSchema,
      'supervision-2': budgetSchema,
      accountability: budgetSchema,
    }),
    /** Modes it may be held in (X7), forms (S6), focuses (X6): one is chosen where there are any. Of a covert one (P6) those to be checked learn afterwards. */
    modes: z
      .array(z.strictObject({ id: word, title, covert: z.boolean().optional() }))
      .max(12)
      .optional(),
    /** Bodies that get the report and have to answer for it (X8): with `ofTargets`, each unit that a target is of. */
    receivers: z
      .array(z.strictObject({ id: word, title, ofTargets: z.boolean().optional() }))
      .max(6)
      .optional(),
    /** Cases that wait for a session come on its agenda and are decided in it (X10). */
    decidesCases: z.boolean().optional(),
    /** Opened without a theme it takes the registry's for the month, or the one the figures most speak for (X10). */
    proposesThemes: z.boolean().optional(),
    /** Opened by the calendar, it takes whom and what it is about from the registry (X3, P6, S6, X6). */
    proposes: z.enum(proposals).optional(),
    /** As it begins it asks how the promises of those before it stand (X10, X14). */
    reviewsPromises: z.boolean().optional(),
    /** Theme, day, decisions and promises are shown to the public, who may file appeals for it 征集诉求. */
    callsForAppeals: z.boolean().optional(),
    /** A case can send one (P7, L4): to its unit, or to its appellant's door; what comes of it returns to the case. */
    sentByCase: z.enum(['unit', 'appellant']).optional(),
    /** Opened without targets it takes the proposals for open demands; once every side answers one with this outcome, the lists say so (S3). */
    matches: z.strictObject({ outcome: word }).optional(),
    /** The share of the invited units without which it is not held. */
    quorum: z.number().gt(0).lte(1).optional(),
    published: z.boolean(),
  })
  .meta({ id: 'CampaignTemplate', description: '活动模板' });
export type Template = z.infer<typeof templateSchema>;
