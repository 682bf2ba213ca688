import path from 'node:path';
import { makeFolder, writeWhole } from '../home';
import { claimPort } from '../ports';
import { launch, stopProcess, tail, until, type Running } from '../process';
import { leftRunning, rememberServer } from '../run-file';
import { PartDown } from '../stack-error';

export interface UiOptions {
  readonly binary: string;
  readonly home: string;
  readonly port: number;
  readonly temporalAddress: string;
  readonly namespace: string;
  /** Where browsers reach the codec server; without one, sealed content stays sealed. */
  readonly codecEndpoint?: string | undefined;
}

/** The official Temporal UI over our server. */
export async function startUi(options: UiOptions): Promise<Running> {
  const { home, port, binary } = options;
  const left = leftRunning(home, 'ui');
  if (left?.port === port && (await until(() => answers(port), 3_000))) return running(left.pid, true);
  if (left !== undefined) await running(left.pid, true).stop();
  await claimPort(port, 'the Temporal UI', 'TEMPORAL_UI_PORT');
  const root = path.join(home, 'ui');
  writeWhole(path.join(makeFolder(path.join(root, 'config'), 'LIUBU_HOME'), 'liubu.yaml'), configFile(options));
  const logFile = path.join(makeFolder(path.join(home, 'logs'), 'LIUBU_HOME'), 'ui.log');
  const child = await launch({ command: binary, args: ['--root', root, '--env', 'liubu', 'start'], env: {}, logFile });
  rememberServer(home, 'ui', { pid: child.pid, port, http: port });
  await until(async () => child.exitCode !== null || (await answers(port)), 20_000);
  if (child.exitCode === null && (await answers(port))) return running(child.pid, false);
  await stopProcess(child.pid, ['SIGKILL', 1_000]);
  throw new PartDown(`The Temporal UI did not start: ${tail(logFile, 1)}`, [
    `look into ${logFile}`,
    'start without it: --parts postgres,temporal,worker,api',
  ]);
}

function configFile({ temporalAddress, namespace, port, codecEndpoint }: UiOptions): string {
  const lines = {
    temporalGrpcAddress: temporalAddress,
    host: '127.0.0.1',
    port,
    enableUi: true,
    defaultNamespace: namespace,
  };
  const settings = Object.entries(lines).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  const cors = `cors:\n  cookieInsecure: true\n  allowOrigins:\n    - http://127.0.0.1:${port}\n`;
  return `${settings.join('')}${cors}${codecEndpoint === undefined ? '' : codecSettings(codecEndpoint)}`;
}

/** The session cookie goes along; what the UI says while nobody has signed in tells where to. */
function codecSettings(endpoint: string): string {
  const page = new URL('/sign-in', endpoint).href;
  const lines = {
    endpoint,
    includeCredentials: true,
    passAccessToken: false,
    defaultErrorMessage: '内容已密封，登录后可看',
    defaultErrorLink: page,
  };
  const settings = Object.entries(lines).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}\n`);
  return `codec:\n${settings.join('')}`;
}

function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/api/v1/settings`, { signal: AbortSignal.timeout(1_000) }).then(
    (reply) => reply.ok,
    () => false,
  );
}

function running(pid: number, adopted: boolean): Running {
  return { name: 'ui', pid, adopted, stop: () => stopProcess(pid, ['SIGTERM', 2_000], ['SIGKILL', 1_000]) };
}
