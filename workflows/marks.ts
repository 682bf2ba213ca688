import { SENT_TO } from './messages';

const marks = new WeakMap<object, string>();

interface Marked {
  readonly metadata?: Record<string, Uint8Array> | null;
}

/** Keeps beside a value the mark of the payload it was read from. The codec has taken away every mark that was not sealed. */
export function keepMark(value: unknown, { metadata }: Marked): void {
  const mark = metadata?.[SENT_TO];
  if (mark === undefined || typeof value !== 'object' || value === null) return;
  marks.set(value, new TextDecoder().decode(mark));
}

export function keptMark(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? marks.get(value) : undefined;
}
