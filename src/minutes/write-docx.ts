import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Minutes, MinutesSection } from '../domain/campaign/minutes';
import { lawful } from './lawful';

/** Official documents are set in 仿宋; a reader without it sees another font. */
const FONT = '仿宋';
const WHOLE = { size: 100, type: WidthType.PERCENTAGE };

/** Minutes for Word and WPS, to be corrected and signed. */
export function writeDocx({ title, facts, sections, signatures }: Minutes): Promise<Buffer> {
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    ...facts.map(line),
    ...sections.flatMap(sectionOf),
    ...signatures.map((name) => new Paragraph({ spacing: { before: 480 }, children: [textOf(`${name}：`)] })),
  ];
  const styles = { default: { document: { run: { font: FONT, size: 24 } } } };
  return Packer.toBuffer(new Document({ title, creator: 'Liubu 六步', styles, sections: [{ children }] }));
}

function sectionOf({ title, lines, columns, rows = [] }: MinutesSection): (Paragraph | Table)[] {
  const heading = new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 });
  if (columns === undefined) return [heading, ...lines.map(line)];
  const head = new TableRow({ tableHeader: true, children: columns.map(cell) });
  const body = rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cell) }));
  return [heading, ...lines.map(line), new Table({ width: WHOLE, rows: [head, ...body] })];
}

function cell(text: string): TableCell {
  return new TableCell({ children: text.split('\n').map(line) });
}

function line(text: string): Paragraph {
  return new Paragraph({ children: [textOf(text)] });
}

function textOf(text: string): TextRun {
  return new TextRun({ text: lawful(text) });
}
