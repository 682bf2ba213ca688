import { ApplicationFailure, currentUpdateInfo } from '@temporalio/workflow';
import type { z } from 'zod';
import type { Act } from '../src/domain/appeal/acts/act';
import type { Actor } from '../src/domain/people/people';
import type { Refusal } from '../src/domain/decider/refusal';
import { faultsOf, firstFaults } from '../src/domain/faults';
import type { ChoiceFault } from '../src/domain/registry/choices';
import { quoted } from '../src/domain/text';
import { actMessageSchema, INVALID, REFUSED, type Invalid } from './messages';
import { whoActs, type Moment } from './who-acts';

export interface ReadMessage {
  readonly commandId: string;
  readonly by: Actor;
  readonly body: unknown;
}

/** The message with its body as the act's schema reads it; an `invalid` failure naming every fault and its path otherwise. */
export function parseMessage(act: Pick<Act, 'body' | 'name'>, message: unknown, moment: Moment): ReadMessage {
  const envelope = actMessageSchema.safeParse(withId(message));
  if (!envelope.success) throw invalid(envelope.error.issues, '');
  const body = act.body.safeParse(envelope.data.body ?? {});
  if (!body.success) throw invalid(body.error.issues, 'body');
  const { commandId = '', by } = envelope.data;
  return { commandId, by: whoActs(by, message, act.name, moment), body: body.data };
}

/** Without `commandId` the update's own id stands for it, under the same rules. */
function withId(message: unknown): unknown {
  return typeof message === 'object' ? { commandId: currentUpdateInfo()?.id, ...message } : message;
}

/** A failure that names the first faults in words, because the Temporal UI shows the message and nothing else; small, whatever was sent. */
export function invalid(issues: Issues, under: string): ApplicationFailure {
  const all = faultsOf(issues, under);
  const errors = firstFaults(all);
  const more = all.length > errors.length ? `；共 ${all.length} 处` : '';
  return inPlainWords(`内容有误：${inWords({ errors })}${more}`, INVALID, { errors });
}

/** Refuses what is no entry of the registry. For validators only: what is in a history was taken, and is taken again when it is replayed. */
export function refuseForeign(found: readonly ChoiceFault[]): void {
  if (found.length === 0) return;
  const faults = { errors: found.map(({ field, message }) => ({ path: `body.${field}`, message })) };
  throw inPlainWords(`内容有误：${inWords(faults)}`, INVALID, faults);
}

/** A workflow started by hand with a state to go on from: that is Liubu's own, for taking cases up again. */
export function madeUp(): ApplicationFailure {
  const message = '启动流程时只填一个参数；从已有状态接续的，只能由系统发起（liubu doctor）';
  return inPlainWords(`内容有误：${message}`, INVALID, { errors: [{ path: '', message }] });
}

/** The rules' answer no. */
export function refused(refusal: Refusal): ApplicationFailure {
  return inPlainWords(`${refusal.reason}（${refusal.code}）`, REFUSED, refusal);
}

/** Who sent the message reads the failure in a dialog: where in the code it was thrown says nothing to them. */
export function inPlainWords(message: string, type: string, detail: unknown): ApplicationFailure {
  const failure = ApplicationFailure.nonRetryable(message, type, detail);
  failure.stack = '';
  return failure;
}

/** The faults of a message nobody waits for an answer to, as they may stand in the record. */
export function faultsInWords(issues: Issues): string {
  return quoted(inWords(faultsIn(issues, '')), 500);
}

type Issues = readonly z.core.$ZodIssue[];

function faultsIn(issues: Issues, under: string): Invalid {
  const errors = issues.map((issue) => ({
    path: [...(under === '' ? [] : [under]), ...issue.path.map(String)].join('.'),
    message: issue.message,
  }));
  return { errors };
}

function inWords({ errors }: Invalid): string {
  return errors.map(({ path, message }) => `${path === '' ? '（整体）' : path}：${message}`).join('；');
}
