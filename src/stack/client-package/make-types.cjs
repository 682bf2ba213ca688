/**
 * Makes the client's types from the committed document. A program of its own that needs nothing compiled: lint and every other check wait for
 * these types alone. Does nothing where they are those of the document as it is.
 */
const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '../../..');
const TYPES = path.join(ROOT, 'src/client/operations.generated.ts');

const text = readFileSync(path.join(ROOT, 'docs/openapi.json'), 'utf8');
const manifest = require.resolve('openapi-typescript/package.json');
/** It is run and not imported: it is written as ES modules. */
const generator = path.join(path.dirname(manifest), 'bin/cli.js');
const digest = createHash('sha256').update(require(manifest).version).update(readFileSync(__filename)).update(text);
const firstLine = `// made from docs/openapi.json, ${digest.digest('hex')}\n`;

if (!existsSync(TYPES) || !readFileSync(TYPES, 'utf8').startsWith(firstLine)) make();

/** Of what programs call, and not of the pages for people. Renamed when whole: several may be at it at once. */
function make() {
  const { paths, ...document } = JSON.parse(text);
  const ofPrograms = Object.entries(paths).filter(([name]) => name.startsWith('/v1/'));
  mkdirSync(path.join(ROOT, 'dist'), { recursive: true });
  const folder = mkdtempSync(path.join(ROOT, 'dist/types-'));
  const [source, types] = ['openapi.json', 'types.ts'].map((name) => path.join(folder, name));
  try {
    writeFileSync(source, JSON.stringify({ ...document, paths: Object.fromEntries(ofPrograms) }));
    execFileSync(process.execPath, [generator, source, '--output', types], { cwd: folder, stdio: 'pipe' });
    writeFileSync(types, firstLine + readFileSync(types, 'utf8'));
    renameSync(types, TYPES);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
