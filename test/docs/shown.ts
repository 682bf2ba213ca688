import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

/** Commands of a document as a reader would paste them, and what the document says they print. */
export interface Shown {
  /** Where the commands stand: README.md:34. */
  readonly where: string;
  readonly commands: string;
  /** Nothing where the next fence shows no output: the commands need only succeed. */
  readonly output: string | undefined;
}

const FENCE = /^```(\S*)\n([\s\S]*?)^```$/gm;

/** Every `sh` fence, in order; a fence right after it, in another language, is what it prints. */
export function shownIn(file: string): readonly Shown[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const fences = [...text.matchAll(FENCE)];
  return fences.flatMap((fence, place): Shown[] => {
    if (fence[1] !== 'sh') return [];
    const where = `${file}:${text.slice(0, fence.index).split('\n').length}`;
    const next = fences[place + 1];
    const between = text.slice(fence.index + fence[0].length, next?.index);
    const prints = next !== undefined && next[1] !== 'sh' && between.trim() === '';
    return [{ where, commands: fence[2] ?? '', output: prints ? next[2] : undefined }];
  });
}

/** Writes what was printed into the document, in place of what it says there; for whoever changes it on purpose. */
export function record(file: string, printed: ReadonlyMap<string, string>): void {
  const commands = [...shownIn(file)];
  let last: Shown | undefined;
  const recorded = (fence: string, language: string): string => {
    const before = last;
    last = language === 'sh' ? commands.shift() : undefined;
    const news = before?.output === undefined ? undefined : printed.get(before.where);
    return news === undefined ? fence : fenced(language, news);
  };
  const target = path.join(ROOT, file);
  writeFileSync(target, readFileSync(target, 'utf8').replace(FENCE, recorded));
}

/** A link that signs in is nobody's to read, not even an old one. */
function fenced(language: string, printed: string): string {
  return `\`\`\`${language}\n${printed.trim().replace(/link=\S+/g, 'link=…')}\n\`\`\``;
}
