import type { Minutes, MinutesSection } from '../domain/campaign/view/minutes';
import { lawful } from './lawful';
import { typesetter, type Typesetter } from './typeset';

const MARGIN = 56;
const SIZE = 10.5;

/** Minutes to be read and printed. A character that no font has is written as its code. */
export async function writePdf(minutes: Minutes): Promise<Buffer> {
  // Loaded by the first file that is written: with its fonts it is 4 MB of code that most processes never need.
  const { default: PdfDocument } = await import('pdfkit');
  const { title, facts, sections, signatures } = minutes;
  const document = new PdfDocument({ size: 'A4', margin: MARGIN, info: { Title: title }, lang: 'zh-CN' });
  const whole = gathered(document);
  const type = typesetter(document);
  document.fontSize(18);
  type.writeCentred(title);
  document.moveDown().fontSize(SIZE);
  for (const fact of facts) type.write(fact);
  for (const section of sections) writeSection({ document, type }, section);
  document.moveDown(2);
  for (const name of signatures) {
    type.write(`${name}：`);
    document.moveDown(1.5);
  }
  document.end();
  return whole;
}

function gathered(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
  });
}

interface Paper {
  readonly document: PDFKit.PDFDocument;
  readonly type: Typesetter;
}

function writeSection({ document, type }: Paper, { title, lines, columns, rows = [] }: MinutesSection): void {
  document.moveDown().fontSize(13);
  type.write(title, { x: MARGIN });
  document.moveDown(0.5).fontSize(SIZE);
  for (const line of lines) type.write(line, { x: MARGIN });
  if (columns === undefined) return;
  const shares = sharesOf(columns, rows);
  for (const row of [columns, ...rows]) writeRow({ document, type }, row, shares);
  document.x = MARGIN;
}

/** Each column as wide as its longest text asks for, within bounds, so that long texts wrap and short ones do not. */
function sharesOf(columns: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const wanted = columns.map((name, index) => {
    const longest = Math.max(name.length, ...rows.map((row) => (row[index] ?? '').length));
    return Math.min(24, Math.max(6, longest));
  });
  const total = wanted.reduce((sum, one) => sum + one, 0);
  return wanted.map((one) => one / total);
}

const GAP = 6;

/** A row stays on one page unless it is longer than that. */
function writeRow({ document, type }: Paper, row: readonly string[], shares: readonly number[]): void {
  const width = document.page.width - 2 * MARGIN;
  const bottom = document.page.height - MARGIN;
  const widths = shares.map((share) => share * width);
  const cells = row.map((text, index) => clipped(type, text, (widths[index] ?? width) - GAP, bottom - MARGIN - GAP));
  const height = Math.max(...cells.map(({ height: one }) => one)) + GAP;
  if (document.y + height > bottom) document.addPage();
  const top = document.y;
  let x = MARGIN;
  cells.forEach(({ text }, index) => {
    const own = widths[index] ?? width;
    type.write(text, { x, y: top + GAP / 2 }, { width: own - GAP });
    x += own;
  });
  document.y = top + height;
  document
    .moveTo(MARGIN, document.y)
    .lineTo(MARGIN + width, document.y)
    .lineWidth(0.5)
    .stroke('#999999');
}

/** What is longer than a page is cut there and says so: the record and the Word file have it whole. */
function clipped(type: Typesetter, text: string, width: number, most: number): { text: string; height: number } {
  let shown = lawful(text);
  let height = type.heightOf(shown, width);
  while (height > most) {
    shown = `${Array.from(shown)
      .slice(0, Math.floor((shown.length * most) / height) - 12)
      .join('')}……（全文见系统）`;
    height = type.heightOf(shown, width);
  }
  return { text: shown, height };
}
