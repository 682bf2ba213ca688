import path from 'node:path';
import { appealSearchAttributes } from '../../domain/appeal/view/search-attributes';
import { makeFolder } from '../home';
import { claimPort, isListening } from '../ports';
import { launch, stopProcess, tail, until, type Running } from '../process';
import { leftRunning, rememberServer } from '../run-file';
import { PartDown } from '../stack-error';
import { dynamicConfig } from './dynamic-config';
import { devServerStore } from './kept-kind';

export interface DevServerOptions {
  readonly home: string;
  readonly port: number;
  readonly uiPort: number;
  readonly namespace: string;
  /** Where its UI has sealed content opened; browsers send the session's cookie along only where its settings say so. */
  readonly codecEndpoint?: string | undefined;
}

/** The CLI's development server, UI included, its state in one file: where Go is missing but the CLI is there. */
export async function startDevServer(command: string, options: DevServerOptions): Promise<Running> {
  const { home, port, uiPort } = options;
  const left = leftRunning(home, 'temporal');
  if (left?.port === port && (await isListening(port))) return running(left.pid, true);
  if (left !== undefined) await running(left.pid, true).stop();
  await claimPort(port, 'Temporal', 'TEMPORAL_PORT');
  await claimPort(uiPort, 'the Temporal UI', 'TEMPORAL_UI_PORT');
  const logFile = path.join(makeFolder(path.join(home, 'logs'), 'LIUBU_HOME'), 'temporal.log');
  const child = await launch({ command, args: devServerArguments(options), env: { HOME: home }, logFile });
  rememberServer(home, 'temporal', { pid: child.pid, port, http: uiPort });
  await until(async () => child.exitCode !== null || (await isListening(port)), 60_000);
  if (child.exitCode === null && (await isListening(port))) return running(child.pid, false);
  throw new PartDown(`${command} server start-dev did not start: ${tail(logFile, 1)}`, [`look into ${logFile}`]);
}

export function devServerArguments(options: DevServerOptions): string[] {
  const { home, port, uiPort, namespace, codecEndpoint } = options;
  const store = devServerStore(home);
  makeFolder(path.dirname(store), 'LIUBU_HOME');
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--ui-port', String(uiPort)],
    ...['--namespace', namespace, '--db-filename', store],
    ...['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL', '--log-level', 'warn'],
    ...(codecEndpoint === undefined ? [] : ['--ui-codec-endpoint', codecEndpoint]),
    ...Object.entries(dynamicConfig).flatMap(([name, value]) => [
      '--dynamic-config-value',
      `${name}=${JSON.stringify(value)}`,
    ]),
    ...Object.entries(appealSearchAttributes).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
  ];
}

function running(pid: number, adopted: boolean): Running {
  return { name: 'temporal', pid, adopted, stop: () => stopProcess(pid, ['SIGTERM', 3_000], ['SIGKILL', 1_000]) };
}
