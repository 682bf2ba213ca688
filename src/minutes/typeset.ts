import { commonFont, rareFont } from './font';
import { lawful } from './lawful';

/** A stretch of a text in one font of the document. */
interface Run {
  readonly font: string;
  readonly text: string;
}

/** Finds for each sign a font that has it, and writes texts with them. */
export interface Typesetter {
  /** Like the document's own `text`, sign by sign in a font that has it. */
  readonly write: (text: string, place?: Place, options?: PDFKit.Mixins.TextOptions) => void;
  /** In the middle of the line, where it is not longer than one. */
  readonly writeCentred: (text: string) => void;
  readonly heightOf: (text: string, width: number) => number;
}

interface Place {
  readonly x: number;
  readonly y?: number;
}

const COMMON = 'common';
const RARE = 'rare';
/** What shows nothing: joiners, directions, variants. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;
const SPACE = /\s/u;

export function typesetter(document: PDFKit.PDFDocument): Typesetter {
  document.registerFont(COMMON, commonFont());
  const known = new Map<string, Run>();
  const runOf = (sign: string): Run => {
    const run = known.get(sign) ?? foundFor(document, sign);
    known.set(sign, run);
    return run;
  };
  const runsOf = (text: string): Run[] => joined(Array.from(lawful(text)).map(runOf));
  const heightOf = (text: string, width: number): number =>
    document.font(COMMON).heightOfString(runsOf(text).map(asCommon).join(''), { width });
  const write: Typesetter['write'] = (text, place, options = {}) => {
    const runs = runsOf(text);
    for (const [index, { font, text: part }] of (runs.length === 0 ? [NOTHING] : runs).entries()) {
      const all = { ...options, ...onOneLine(document, font), continued: index < runs.length - 1 };
      if (index === 0 && place !== undefined) document.text(part, place.x, place.y, all);
      else document.text(part, all);
    }
    document.font(COMMON);
  };
  const writeCentred = (text: string): void => {
    const { page } = document;
    const width = runsOf(text).reduce((sum, run) => sum + document.font(run.font).widthOfString(run.text), 0);
    // The writer itself centres each stretch by itself, one over the other.
    write(text, { x: Math.max(page.margins.left, (page.width - width) / 2) });
    document.x = page.margins.left;
  };
  return { write, writeCentred, heightOf };
}

/** How much of the common font's height is above the line: the writer hangs each font from the top of its own. */
const ABOVE = 1_160 / 1_448;

/** Takes the font, on the line and with the height of a line of the common one. */
function onOneLine(document: PDFKit.PDFDocument, font: string): { baseline: number; lineGap: number } {
  const height = document.font(COMMON).currentLineHeight(true);
  return { baseline: -height * ABOVE, lineGap: height - document.font(font).currentLineHeight(true) };
}

const NOTHING: Run = { font: COMMON, text: '' };

/** Rare signs are as wide as common ones. */
function asCommon({ font, text }: Run): string {
  return font === COMMON ? text : '国'.repeat(Array.from(text).length);
}

/** In the first of the two fonts that has it; its code where none has, which can be looked up, and an empty box cannot. */
function foundFor(document: PDFKit.PDFDocument, sign: string): Run {
  const code = sign.codePointAt(0) ?? 0;
  if (SPACE.test(sign) || hasSign(document, COMMON, code)) return { font: COMMON, text: sign };
  if (UNSEEN.test(sign)) return NOTHING;
  document.registerFont(RARE, rareFont());
  if (hasSign(document, RARE, code)) return { font: RARE, text: sign };
  return { font: COMMON, text: `〔U+${code.toString(16).toUpperCase().padStart(4, '0')}〕` };
}

/** What the writer itself asks of the font; its types do not tell of it. */
interface WithFont {
  readonly _font: { readonly font: { readonly hasGlyphForCodePoint: (code: number) => boolean } };
}

function hasSign(document: PDFKit.PDFDocument, font: string, code: number): boolean {
  return (document.font(font) as PDFKit.PDFDocument & WithFont)._font.font.hasGlyphForCodePoint(code);
}

function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last?.font === run.font) all[all.length - 1] = { font: run.font, text: last.text + run.text };
    else all.push(run);
  }
  return all.filter(({ text }) => text !== '');
}
