import { z } from 'zod';
import { tracks } from '../../policy/policy';
import { dutyKinds } from '../../policy/duty-kinds';
import { channels, kinds } from '../intake/intake';
import { lights } from '../../calendar/light';
import { roles } from '../../people/people';
import { checkSteps } from '../check';
import { outcomes, stages, statuses } from '../state';

const rfc3339 = z.string().meta({ format: 'date-time' });

/** What is waited for next: who, what, by when, and what happens otherwise. */
export const nextDutySchema = z.strictObject({
  duty: z.enum(dutyKinds),
  title: z.string(),
  role: z.enum([...roles, 'session', 'public']),
  unit: z.string().optional(),
  by: rfc3339.optional(),
  otherwise: z.string(),
});

/** The state of an appeal as everybody outside sees it: query `state`, the answer of every act, `GET /v1/appeals/{id}`. Nothing personal. */
export const appealViewSchema = z
  .strictObject({
    id: z.string(),
    version: z.number().int(),
    number: z.string().optional(),
    stage: z.enum(stages),
    status: z.enum(statuses),
    light: z.enum(lights),
    dueAt: rfc3339.optional(),
    outcome: z.enum(outcomes).optional(),
    title: z.string(),
    channel: z.enum(channels),
    district: z.string(),
    kind: z.enum(kinds),
    category: z.string(),
    theme: z.string(),
    track: z.enum(tracks),
    urgent: z.boolean(),
    confidential: z.boolean(),
    citedArticle: z.string().optional(),
    lead: z.string().optional(),
    helper: z.string().optional(),
    assisting: z.array(z.strictObject({ unit: z.string(), task: z.string(), finished: z.boolean() })),
    level: z.number().int().min(0).max(3),
    round: z.number().int().min(1),
    listing: z.strictObject({ number: z.string(), listedAt: rfc3339, delistedAt: rfc3339.optional() }).optional(),
    mergedInto: z.string().optional(),
    /** The supervision in force: at which level, by when, and whether its office has written (P2). */
    supervision: z
      .strictObject({ level: z.literal([1, 2]), unit: z.string(), dueAt: rfc3339.optional(), written: z.boolean() })
      .optional(),
    /** Of a standing matter: who studies it, and since when. */
    standing: z.strictObject({ leader: z.string(), since: rfc3339 }).optional(),
    /** A mechanism with its terms: from which day it applies, and when somebody saw it in force (X15). */
    mechanism: z.strictObject({ from: z.iso.date(), checkedAt: rfc3339.optional() }).optional(),
    filedAt: rfc3339,
    closedAt: rfc3339.optional(),
    /** Seconds since receipt attributed to each holder; they add up to the elapsed time. */
    clocks: z.strictObject({
      office: z.number(),
      unit: z.number(),
      appellant: z.number(),
      session: z.number(),
      closed: z.number(),
    }),
    /** When the lead unit's clock began (dispatch, not signing). */
    dispatchedAt: rfc3339.optional(),
    nextDuty: nextDutySchema.optional(),
    notices: z.array(z.strictObject({ id: z.string(), kind: z.string(), status: z.string() })),
    /** At the appellant's door. */
    visits: z.array(z.strictObject({ at: rfc3339, unit: z.string(), team: z.string().optional() })).optional(),
    /** What the case sent out and what has come back. */
    checks: z
      .array(
        z.strictObject({
          id: z.string(),
          step: z.enum(checkSteps),
          findings: z.number().int().optional(),
          items: z.number().int().optional(),
          held: z.number().int().optional(),
        }),
      )
      .optional(),
    accountabilities: z.array(
      z.strictObject({ id: z.string(), unit: z.string(), decided: z.boolean(), held: z.boolean().optional() }),
    ),
  })
  .meta({ id: 'Appeal', description: '诉求的当前状态（不含个人信息）' });
export type AppealView = z.infer<typeof appealViewSchema>;
