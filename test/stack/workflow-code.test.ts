import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isBundled, workflowBundle } from '../../worker/bundle';
import { codeDigest } from '../../worker/code-digest';
import { ownHome } from '../support/stack';

describe('the bundle of the workflow code', () => {
  it('is made once, in the place of that of earlier code, and taken from where it is kept from then on', async () => {
    const folder = ownHome('bundle');
    writeFileSync(path.join(folder, 'workflows-0123456789abcdef.cjs'), '// of earlier code');
    expect(isBundled(folder)).toBe(false);
    expect(await workflowBundle(folder)).toEqual({ code: expect.stringContaining('appeal') });
    expect(isBundled(folder)).toBe(true);
    const kept = readdirSync(folder);
    expect(kept).toEqual([expect.not.stringContaining('0123456789abcdef')]);
    writeFileSync(path.join(folder, kept[0]!), '// what is kept');
    expect(await workflowBundle(folder)).toEqual({ code: '// what is kept' });
  });
});

describe('whether it is stale', () => {
  function checkout(name: string): { root: string; write: (file: string, text: string) => void; digest: () => string } {
    const root = ownHome(name);
    const write = (file: string, text: string) => {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    };
    write('package-lock.json', '{}');
    write('workflows/index.js', 'one');
    write('src/domain/appeal/decide.js', 'two');
    return { root, write, digest: () => codeDigest(root, root) };
  }

  it.each([
    ['the code of a workflow', 'workflows/index.js', 'other'],
    ['a rule of the domain', 'src/domain/appeal/decide.js', 'other'],
    ['a file more', 'src/domain/new.js', 'three'],
    ['the version of a package', 'package-lock.json', '{"other":1}'],
  ])('follows %s', (_what, file, text) => {
    const { write, digest } = checkout(`stale-${path.basename(file)}`);
    const before = digest();
    write(file, text);
    expect(digest()).not.toBe(before);
  });

  it('does not follow when code was written, nor what is compiled for the compiler only', () => {
    const { root, write, digest } = checkout('fresh');
    const before = digest();
    utimesSync(path.join(root, 'workflows/index.js'), new Date(), new Date(0));
    write('workflows/index.d.ts', 'types');
    write('workflows/index.js.map', '{}');
    write('src/api/app.js', 'not of the domain');
    expect(digest()).toBe(before);
  });
});
