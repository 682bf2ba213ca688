import { z } from 'zod';
import type { Fact } from '../src/domain/appeal/facts';
import type { CampaignStatus } from '../src/domain/campaign/state';
import { actorSchema } from '../src/domain/people/people';
import { plainText } from '../src/domain/text';

/**
 * All that the world outside may know of the workflows: names and shapes of messages. Permanent: added, never renamed.
 * Updates carry the names of the acts (API.md); each takes one `ActMessage`.
 */
export const APPEAL_WORKFLOW = 'appeal';
export const CAMPAIGN_WORKFLOW = 'campaign';
/** Started by the schedules of the calendar. */
export const OCCASION_WORKFLOW = 'occasion';

export function occasionWorkflowIdOf(kind: string): string {
  return `occasion~${kind}`;
}

/** Started by the API: a bulk hand-over (X12). */
export const HANDOVER_WORKFLOW = 'handover';
export const ESCALATE_SIGNAL = 'escalate';
export const STATE_QUERY = 'state';
export const EXPLAIN_QUERY = 'explain';
export const ALLOWED_ACTS_QUERY = 'allowed-acts';
export const DEADLINE_QUERY = 'deadline';
export const ACTS_QUERY = 'acts';
/** Tells a run that it goes on from a reset, and that the record has to follow. */
export const NOTE_RESET_SIGNAL = 'note-reset';
export const resetNoteSchema = z.strictObject({ runId: plainText(80) });
export type ResetNote = z.infer<typeof resetNoteSchema>;
/** Tells a case to go on by other rules. */
export const MOVE_RULES_UPDATE = 'move-rules';
/** What a run has told, from a seq on (0 unless given), a page at a time. */
export const FACTS_QUERY = 'facts';

export interface FactsPage<F = Fact> {
  readonly facts: readonly F[];
  /** Where the next page begins; absent on the last. */
  readonly next?: number;
}

/** One JSON object per message, because the Temporal UI sends one payload. Without `commandId` the update's own id stands for it. */
export const actMessageSchema = z.strictObject({
  commandId: plainText(80).optional(),
  by: actorSchema,
  body: z.unknown().optional(),
});
export type ActMessage = z.infer<typeof actMessageSchema>;

/**
 * The mark that we ourselves sent a payload: in its metadata, sealed with it (decision 43), to which workflow, handler and update.
 * Permanent: histories keep it.
 */
export const SENT_TO = 'liubu-sent-to';

export interface SentTo {
  readonly workflowId: string;
  /** The name of the act, of the signal, or of the workflow type. */
  readonly handler: string;
  /** Of an update: a copy of the message under another id proves nothing. */
  readonly updateId?: string | undefined;
}

export function markOf({ workflowId, handler, updateId }: SentTo): string {
  return JSON.stringify([workflowId, handler, updateId ?? null]);
}

/** Failure types of updates: refused by the rules (`details[0]` is a Refusal), or a body that is wrong (`details[0]` is Invalid). */
export const REFUSED = 'refused';
export const INVALID = 'invalid';

export interface Invalid {
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

/** What an act on a campaign answers: small, because a campaign may have hundreds of tasks. */
export interface CampaignDone {
  readonly status: CampaignStatus;
  readonly version: number;
}
