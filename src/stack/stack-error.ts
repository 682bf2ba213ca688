/** Something outside Liubu stands in the way of starting: what it is, and every remedy, on one line. */
export class StackError extends Error {
  override readonly name = 'StackError';

  constructor(what: string, remedies: readonly string[]) {
    super(oneLine(remedies.length === 0 ? `${what}.` : `${what}. Remedies: ${remedies.join('; or ')}.`));
  }
}

/** A part of ours that did not come up, though nothing asked for is wrong: it may at the next try. */
export class PartDown extends StackError {}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').trim();
}
