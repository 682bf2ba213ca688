import { strFromU8, unzipSync } from 'fflate';
import type { Minutes } from '../../src/domain/campaign/view/minutes';
import { typesetter } from '../../src/minutes/typeset';
import { writeMinutes } from '../../src/minutes/write-minutes';

const COLUMNS = ['议题', '谁负责', '怎么解决', '何时办结'];
const row = (how: string) => ['2026-000001 物业管理', '市住建局（分管副局长）', how, '2026-12-31'];

const minutesWith = (rows: readonly string[][]): Minutes => ({
  ...{ title: '会客厅主题会 会议纪要', facts: ['主题：物业', '日期：2026-12-20'] },
  sections: [
    { title: '二、议题和决定', lines: [], columns: COLUMNS, rows },
    { title: '五、其他问题', lines: ['没有提出其他问题。'] },
  ],
  signatures: ['主持人（签字）'],
});

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

describe('minutes as a file', () => {
  it('says in Word what was decided', async () => {
    const files = unzipSync(await writeMinutes(minutesWith([row('联合核查并公示')]), 'docx'));
    const text = strFromU8(files['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '|');
    for (const said of [
      '会客厅主题会 会议纪要',
      '主题：物业',
      '市住建局（分管副局长）',
      '联合核查并公示',
      '主持人（签字）：',
    ])
      expect(text).toContain(said);
  });

  it('is a small PDF, and one of sixty cases goes over several pages within seconds', async () => {
    const one = await writeMinutes(minutesWith([row('联合核查并公示')]), 'pdf');
    expect([one.subarray(0, 5).toString(), pagesOf(one)]).toEqual(['%PDF-', 1]);
    expect(one.length).toBeLessThan(40_000);
    const began = Date.now();
    const sixty = await writeMinutes(
      minutesWith(Array.from({ length: 60 }, () => row('联合核查并公示'.repeat(20)))),
      'pdf',
    );
    expect(pagesOf(sixty)).toBeGreaterThan(3);
    expect(sixty.length).toBeLessThan(100_000);
    expect(Date.now() - began).toBeLessThan(5_000);
  });

  it.each(['docx', 'pdf'] as const)('takes whatever people write, as %s', async (format) => {
    const odd = ['㛃䶮𬭎', '\u0000\u0008', '\uD800', '👨‍👩‍👧', '‮مرحبا', '', 'x'.repeat(4_000), '长'.repeat(20_000)];
    const file = await writeMinutes(minutesWith(odd.map(row)), format);
    expect(file.length).toBeGreaterThan(1_000);
  });

  it('shows rare characters of places and names in the PDF, each in a font that has it, and the code of what no font has', async () => {
    const said = '垞城村、堌堆、䶮、㛃、𬭎';
    const pdf = await writeMinutes(
      { ...minutesWith([row(said)]), title: `${said} 会议纪要`, facts: [said, '\u{2fa1d}和👨'] },
      'pdf',
    );
    const fonts = pdf.toString('latin1').match(/\/BaseFont \/\w+\+\w+/g) ?? [];
    expect([...new Set(fonts.map((font) => font.split('+')[1]))].sort()).toEqual(['LXGWWenKai', 'NotoSansSCThin']);
    expect(pdf.length).toBeLessThan(100_000);
  });

  it('finds for every character of the first block a font, and none is drawn as an empty box', async () => {
    const { default: PdfDocument } = await import('pdfkit');
    const document = new PdfDocument({ margin: 20 });
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    const whole = new Promise<void>((resolve) => document.on('end', resolve));
    const written: string[] = [];
    const text = document.text.bind(document);
    document.text = (part: string, ...rest: []) => (written.push(part), text(part, ...rest));
    const type = typesetter(document);
    const block = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, index) => String.fromCodePoint(0x4e00 + index));
    for (const sign of block.filter((_, index) => index % 61 === 0)) type.write(sign);
    expect(written.join('')).toHaveLength(Math.ceil(block.length / 61));
    type.write('\u{2fa1d}\u200d\ufe0f👨');
    expect(written.at(-1)).toBe('〔U+2FA1D〕〔U+1F468〕');
    document.end();
    await whole;
  });

  it('keeps rare characters in Word', async () => {
    const files = unzipSync(await writeMinutes(minutesWith([row('㛃䶮𬭎')]), 'docx'));
    expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('㛃䶮𬭎');
  });
});
