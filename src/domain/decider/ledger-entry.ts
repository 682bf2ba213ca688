import { z } from 'zod';
import { plainText } from '../text';

/** What the outcome ledger 成果台账 holds: processes improved, legacy items moved, institutional results (X9). */
export const outcomeKinds = ['process-improved', 'legacy-moved', 'institutional'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** One entry; its title is written to be published. */
export interface LedgerEntry {
  readonly kind: OutcomeKind;
  readonly title: string;
}

export const ledgerEntries = z
  .array(z.strictObject({ kind: z.enum(outcomeKinds), title: plainText(200).describe('将公开，不写个人信息') }))
  .max(10)
  .describe('成果台账：流程优化 process-improved、遗留问题推动 legacy-moved、制度成果 institutional');
