import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { engineFolder, pinnedModule, toolPath, tools } from '../../src/stack/engine/binaries';
import { makeFolder } from '../../src/stack/home';

/**
 * The Go programs link no C library, so that nothing preloaded can shift their clock. Temporal's server is built once more, with a
 * standard library whose time.Now adds the seconds of FAKETIME; monotonic time, by which Go waits, is left alone.
 */
const NOW = 'func Now() Time {\n\tsec, nsec, mono := runtimeNow()\n';
const SHIFTED_NOW = `${NOW}\tsec += liubuShift\n`;
const SHIFT = `

var liubuShift = readLiubuShift()
func readLiubuShift() int64 {
	s, ok := syscall.Getenv("FAKETIME")
	if !ok { return 0 }
	if len(s)>0 && s[0]=='+' { s = s[1:] }
	n, err := atoi(s)
	if err != nil { panic("FAKETIME") }
	return int64(n)
}
`;
const IMPORT = 'import (\n';

/** A cache of the engine beside the ordinary one, its server the shifted one; built at the first call, which takes minutes. */
export function shiftedCache(cache: string): string {
  const shifted = `${cache}-dates`;
  makeFolder(engineFolder(shifted), 'LIUBU_CACHE');
  for (const tool of ['temporal-sql-tool', 'temporal-ui'] as const) {
    if (existsSync(toolPath(cache, tool)) && !existsSync(toolPath(shifted, tool)))
      copyFileSync(toolPath(cache, tool), toolPath(shifted, tool));
  }
  if (!existsSync(toolPath(shifted, 'temporal-server'))) buildServer(toolPath(shifted, 'temporal-server'));
  return shifted;
}

function buildServer(target: string): void {
  process.stderr.write('Building a Temporal server whose clock can be shifted, once: some minutes\n');
  const folder = mkdtempSync(path.join(tmpdir(), 'liubu-dates-'));
  const draft = `${target}.${process.pid}`;
  try {
    const flags = ['-trimpath', '-mod=readonly', '-ldflags', '-s -w', '-overlay', writeOverlay(folder)];
    go('build', ...flags, '-o', draft, tools['temporal-server']);
    renameSync(draft, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(draft, { force: true });
  }
}

/** What stands in for time.go while Go builds; gives the file that says so. */
function writeOverlay(folder: string): string {
  const original = path.join(go('env', 'GOROOT').trim(), 'src', 'time', 'time.go');
  const source = readFileSync(original, 'utf8');
  if (!source.includes(NOW) || !source.includes(IMPORT))
    throw new Error(
      `${original} is not as the patch of it expects: this Go is another than the one it was written for`,
    );
  const patched = path.join(folder, 'time.go');
  const shifted = source.replace(NOW, SHIFTED_NOW).replace(IMPORT, `${IMPORT}\t"syscall"\n`);
  writeFileSync(patched, shifted + SHIFT);
  const overlay = path.join(folder, 'overlay.json');
  writeFileSync(overlay, JSON.stringify({ Replace: { [original]: patched } }));
  return overlay;
}

function go(...args: readonly string[]): string {
  const env = { ...process.env, CGO_ENABLED: '0', GOWORK: 'off', GOFLAGS: '' };
  const { status, stdout, error } = spawnSync('go', args, {
    ...{ cwd: pinnedModule(), env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  });
  if (status !== 0) throw new Error(`go ${args[0]} failed: ${error?.message ?? `exit code ${status}`}`);
  return stdout;
}
