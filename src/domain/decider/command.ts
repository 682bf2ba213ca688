import { stableHash } from '../stable-hash';

/** An act as somebody sends it. `digest` stands for the body, so that a repeat is told from a misuse of the same id. */
export interface Command {
  readonly act: string;
  readonly commandId: string;
  readonly digest: string;
  readonly body: unknown;
}

/** A command that has been taken. */
export interface KnownCommand {
  readonly id: string;
  readonly digest: string;
}

export function commandOf(act: string, commandId: string, body: unknown): Command {
  return { act, commandId, digest: stableHash(JSON.stringify([act, body])).toString(16), body };
}

/** How many are remembered: more than anybody repeats, few enough for a small state (R10). */
const REMEMBERED = 100;

/** The commands a file remembers after a fact. */
export function remembered(
  commands: readonly KnownCommand[],
  { commandId, digest = '' }: { readonly commandId?: string; readonly digest?: string },
): readonly KnownCommand[] {
  return commandId === undefined ? commands : [...commands, { id: commandId, digest }].slice(-REMEMBERED);
}

/** The command's mark goes on its first fact: that is where a repeat is recognised. */
export function marked<F>(facts: readonly F[], { commandId, digest }: Command): readonly F[] {
  return facts.map((fact, index) => (index === 0 ? { ...fact, commandId, digest } : fact));
}
