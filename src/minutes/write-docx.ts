import type { Minutes, MinutesSection } from '../domain/campaign/view/minutes';
import { lawful } from './lawful';

/** Official documents are set in 仿宋; a reader without it sees another font. */
const FONT = '仿宋';

/** Loaded by the first file that is written: it is 1 MB of code that most processes never need. */
const loadDocx = () => import('docx');
type Docx = Awaited<ReturnType<typeof loadDocx>>;
type Block = InstanceType<Docx['Paragraph'] | Docx['Table']>;

/** Minutes for Word and WPS, to be corrected and signed. */
export async function writeDocx({ title, facts, sections, signatures }: Minutes): Promise<Buffer> {
  const docx = await loadDocx();
  const { Document, HeadingLevel, Packer, Paragraph } = docx;
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    ...facts.map((fact) => line(docx, fact)),
    ...sections.flatMap((section) => sectionOf(docx, section)),
    ...signatures.map((name) => new Paragraph({ spacing: { before: 480 }, children: [textOf(docx, `${name}：`)] })),
  ];
  const styles = { default: { document: { run: { font: FONT, size: 24 } } } };
  return Packer.toBuffer(new Document({ title, creator: 'Liubu 六步', styles, sections: [{ children }] }));
}

function sectionOf(docx: Docx, { title, lines, columns, rows = [] }: MinutesSection): Block[] {
  const { HeadingLevel, Paragraph, Table, TableRow, WidthType } = docx;
  const written = [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
    ...lines.map((text) => line(docx, text)),
  ];
  if (columns === undefined) return written;
  const cellsOf = (texts: readonly string[]) => texts.map((text) => cell(docx, text));
  const head = new TableRow({ tableHeader: true, children: cellsOf(columns) });
  const body = rows.map((row) => new TableRow({ cantSplit: true, children: cellsOf(row) }));
  return [...written, new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...body] })];
}

function cell(docx: Docx, text: string): InstanceType<Docx['TableCell']> {
  return new docx.TableCell({ children: text.split('\n').map((one) => line(docx, one)) });
}

function line(docx: Docx, text: string): InstanceType<Docx['Paragraph']> {
  return new docx.Paragraph({ children: [textOf(docx, text)] });
}

function textOf(docx: Docx, text: string): InstanceType<Docx['TextRun']> {
  return new docx.TextRun({ text: lawful(text) });
}
