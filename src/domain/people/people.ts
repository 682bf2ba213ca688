import { z } from 'zod';
import { plainText } from '../text';

/** The roles a person or program can come in (DOMAIN.md section 1). */
export const callers = [
  'appellant',
  'upstream',
  'office',
  'centre',
  'supervisor',
  'unit',
  'discipline',
  'operator',
  'participant',
] as const;
export type Caller = (typeof callers)[number];

/**
 * Whom of the registry an account of role `participant` acts for: a team (S1, X4), a member or leader, a style supervisor (X5), an assessor,
 * third party or representative (P6, P11, S6), a branch (X13), a firm (G8), a body that a report goes to (X8).
 */
export const participantKinds = [
  ...(['teams', 'members', 'leaders', 'supervisors', 'assessors', 'branches', 'firms', 'bodies'] as const),
] as const;
export const participantRecordSchema = z
  .string()
  .regex(
    new RegExp(`^(${participantKinds.join('|')})/[A-Za-z0-9][A-Za-z0-9._-]{0,59}$`),
    `须为名录中的参与者，如 teams/t-1；可选：${participantKinds.join('、')}`,
  );

/** With `timer` and `rules`: the product itself, named so that nobody is blamed for what a limit did. */
export const roles = [...callers, 'timer', 'rules'] as const;
export type Role = (typeof roles)[number];

export const actorSchema = z.strictObject({
  role: z.enum(roles),
  /** The account, never a person's name. */
  id: plainText(80),
  /** The unit an account of role `unit` acts for. */
  unit: plainText(40).optional(),
  /** The record of the registry that an account of role `participant` acts for, as `kind/id`. */
  record: participantRecordSchema.optional(),
});
/** Whom a message names. */
export type Named = z.infer<typeof actorSchema>;

/** Who acts, as a fact keeps it. Only Liubu itself says `onBehalfOf`: no message may. */
export interface Actor extends Named {
  /** Whom an operator at the engine named in a message whose sender nothing proves. */
  readonly onBehalfOf?: Named;
}

export const TIMER: Actor = { role: 'timer', id: 'timer' };
export const RULES: Actor = { role: 'rules', id: 'rules' };
/** Whoever reaches the engine itself, past the API: the engine does not say which person it is. */
export const OPERATOR: Actor = { role: 'operator', id: 'temporal' };

/** Whose act it is by the rules: the person it was done for, where an operator did it for them. */
export function doneFor(by: Actor): Named {
  return by.onBehalfOf ?? by;
}
