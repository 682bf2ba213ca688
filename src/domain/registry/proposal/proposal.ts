import { z } from 'zod';
import { kinds } from '../../appeal/intake/intake';
import { tracks } from '../../policy/policy';
import { unitIdSchema } from '../duty-list';

/** What the rules make of a new appeal. A confident one is taken at once, another waits for the office (DOMAIN.md section 2.1). */
export const proposalSchema = z.strictObject({
  kind: z.enum(kinds),
  category: z.string(),
  theme: z.string(),
  track: z.enum(tracks),
  urgent: z.boolean(),
  /** The unit of the duty list. */
  unit: unitIdSchema,
  confident: z.boolean(),
  /** The ids of the rules that spoke, in order. */
  rules: z.array(z.string()),
  /** The themes of the registry when it was filed, of which the office may take another. Absent in proposals made before themes were checked. */
  themes: z.array(z.string()).optional(),
  /** Outside remit: where to go instead, and why. */
  redirect: z.strictObject({ destination: z.string(), reason: z.string() }).optional(),
  /** The rule for an answer at once is met (G2): the answer, given in the name of `unit`. */
  instant: z.strictObject({ text: z.string(), articleId: z.string() }).optional(),
});
export type Proposal = z.infer<typeof proposalSchema>;
