/**
 * Outlives the test run by a second: when the run ends in whatever way, also by Ctrl-C or kill -9, its end of the pipe
 * closes, and the servers in the folder are ended and their data removed.
 */
const { existsSync, readFileSync, readdirSync, rmSync } = require('node:fs');
const { join } = require('node:path');

const [folder, keep] = process.argv.slice(2);

/** The folder of the run, and those in it where single tests keep a stack of their own. */
function homes() {
  const own = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...own.map((entry) => join(folder, entry.name))];
}

const LINUX = process.platform === 'linux';

/** Numbers of processes are used again: on Linux a server is known by its birth as well, a postmaster by the folder on its command line. */
function serversLeft() {
  return homes()
    .flatMap((home) => [...serversOf(home), ...postmasterOf(home)])
    .filter((pid) => pid > 1 && isAlive(pid));
}

function serversOf(home) {
  const run = join(home, 'run.json');
  const servers = existsSync(run) ? Object.values(JSON.parse(readFileSync(run, 'utf8')).servers) : [];
  return servers.filter((server) => !LINUX || birthOf(server.pid) === server.born).map(({ pid }) => pid);
}

/** Field 22 of the line; the second, the program's name, may hold blanks. */
function birthOf(pid) {
  return told(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ')[19];
}

function postmasterOf(home) {
  const postmaster = join(home, 'postgres', 'data', 'postmaster.pid');
  const pid = existsSync(postmaster) ? Number(readFileSync(postmaster, 'utf8').split('\n')[0]) : 0;
  return !LINUX || told(pid, 'cmdline').includes(home) ? [pid] : [];
}

/** What Linux tells of a process; nothing of one that is gone. */
function told(pid, what) {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}

/** Ended but not collected counts as gone: some containers have nobody who collects. */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    return error.code === 'ENOENT' && process.platform !== 'linux';
  }
}

async function endAll() {
  const pids = serversLeft();
  // PostgreSQL's immediate shutdown, which also ends its children; the Go servers end on it as well.
  for (const pid of pids) process.kill(pid, 'SIGQUIT');
  for (let tries = 0; tries < 100 && pids.some(isAlive); tries += 1) await new Promise((done) => setTimeout(done, 50));
  for (const pid of pids.filter(isAlive)) process.kill(pid, 'SIGKILL');
  if (keep !== 'keep') rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  process.exit(0);
}

process.stdin.resume();
process.stdin.once('end', endAll).once('error', endAll);
