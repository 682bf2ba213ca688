import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const documents = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const read = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8');

describe('the documents', () => {
  it('link only files, pictures and headings that there are', () => {
    expect(documents).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/tour.md']));
    const links = documents.flatMap((document) => linksIn(document).map((target) => ({ document, target })));
    expect(links.length).toBeGreaterThan(40);
    expect(links.filter(({ document, target }) => !leadsSomewhere(document, target))).toEqual([]);
  });

  it('can each be reached from the README', () => {
    const reached = new Set(['README.md']);
    for (const document of reached) {
      const next = linksIn(document).map((target) => fileOf(document, target));
      next
        .filter((file) => file.endsWith('.md') && existsSync(path.join(ROOT, file)))
        .forEach((file) => reached.add(file));
    }
    const alone = documents.filter((document) => !reached.has(document) && !document.startsWith('docs/decisions/'));
    expect(alone).toEqual([]);
  });

  it('begin with a README that is read in minutes: 150 lines at most, with two pictures', () => {
    const readme = read('README.md');
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
    expect(readme.match(/!\[[^\]]+\]\(docs\/pictures\//g)).toHaveLength(2);
  });
});

/** Links and pictures, outside of code, that lead into the house. */
function linksIn(document: string): readonly string[] {
  const prose = read(document)
    .replace(/^```[\s\S]*?^```/gm, '')
    .replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target).filter((one) => !/^\w+:/.test(one));
}

function leadsSomewhere(document: string, target: string): boolean {
  const file = fileOf(document, target);
  const [, anchor] = target.split('#');
  if (!existsSync(path.join(ROOT, file))) return false;
  return anchor === undefined || anchorsOf(file).includes(decodeURIComponent(anchor));
}

function fileOf(document: string, target: string): string {
  const [file = ''] = target.split('#');
  return file === '' ? document : path.normalize(path.join(path.dirname(document), file));
}

/** As GitHub makes them of headings. */
function anchorsOf(document: string): readonly string[] {
  const headings = [
    ...read(document)
      .replace(/^```[\s\S]*?^```/gm, '')
      .matchAll(/^#+ (.+)$/gm),
  ];
  return headings.map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
}
