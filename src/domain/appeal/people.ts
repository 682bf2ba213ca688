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
] as const;
export type Caller = (typeof callers)[number];

/** With `timer` and `rules`: the product itself, named so that nobody is blamed for what a limit did. */
export const roles = [...callers, 'timer', 'rules'] as const;
export type Role = (typeof roles)[number];

export const actorSchema = z.strictObject({
  role: z.enum(roles),
  /** The account, never a person's name. */
  id: plainText(80),
  /** The unit an account of role `unit` acts for. */
  unit: plainText(40).optional(),
});
export type Actor = z.infer<typeof actorSchema>;

export const TIMER: Actor = { role: 'timer', id: 'timer' };
export const RULES: Actor = { role: 'rules', id: 'rules' };
