import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const read = (name: string) => readFileSync(path.join(ROOT, name), 'utf8');

const cli = read('src/cli.ts');
const { paths } = JSON.parse(read('docs/openapi.json')) as { readonly paths: Readonly<Record<string, object>> };

/** The options of each command, as the program declares them. */
const commands = new Map(
  cli.split(/\.command\('/).flatMap((text, place): [string, readonly string[]][] => {
    const name = /^[a-z-]+/.exec(text)?.[0];
    return place === 0 || name === undefined ? [] : [[name, allOf(text, /\.option\('(--[a-z-]+)/g)]];
  }),
);

const served = Object.keys(paths).map((declared) => new RegExp(`^${declared.replace(/\{[^}]+\}/g, '[^/]+')}$`));

/** Not the API's, but the machine's. */
const ELSEWHERE = ['/dev/null'];

describe.each(['docs/handbook.zh.md', 'docs/handbook.en.md'])('%s', (name) => {
  const text = read(name);

  it('names only commands and options that there are', () => {
    const used = [...text.matchAll(/(?:npm run (?:-s )?liubu -- |`liubu |npm (start) -- )([a-z-]*)([^\n`]*)/g)];
    expect(used.length).toBeGreaterThan(5);
    expect(
      used.flatMap(([, start, command = '', rest = '']) => strange(start ?? command, `${command}${rest}`)),
    ).toEqual([]);
    const declared = [...commands.values()].flat();
    expect(allOf(text, /`(--[a-z-]+)`/g).filter((option) => !declared.includes(option))).toEqual([]);
  });

  it('names only addresses that are served', () => {
    const used = allOf(text, /(?<=[\s`"'(]|\$API)(\/[a-z$][\w/{}$.~-]*)/g).filter((one) => !ELSEWHERE.includes(one));
    expect(used.length).toBeGreaterThan(30);
    expect(used.filter((address) => !served.some((one) => one.test(address)))).toEqual([]);
  });

  it('shows only pictures, and links only files, that there are', () => {
    const linked = allOf(text, /\]\(([^)#]+)/g).filter((target) => !target.startsWith('http'));
    expect(linked.length).toBeGreaterThan(5);
    expect(linked.filter((target) => !existsSync(path.join(ROOT, 'docs', target)))).toEqual([]);
  });
});

it('gives the same commands in both languages', () => {
  const [zh, en] = ['zh', 'en'].map((language) => read(`docs/handbook.${language}.md`).match(/^```[^]*?^```/gm));
  expect(en).toEqual(zh);
});

function strange(command: string, words: string): readonly string[] {
  const options = commands.get(command);
  if (options === undefined) return [command];
  return allOf(words, /(--[a-z-]+)/g)
    .filter((option) => !options.includes(option))
    .map((option) => `${command} ${option}`);
}

function allOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}
