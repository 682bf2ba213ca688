import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { StackError } from './stack-error';

// Temporal keeps ports as a signed 16-bit number, and Linux gives out those from 32768 on to outgoing connections.
const LOWEST = 12_000;
const HIGHEST = 32_000;

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await mayListen(port)) return port;
  }
  throw new StackError(`No free port between ${LOWEST} and ${HIGHEST}`, ['stop programs that hold them']);
}

/** Whether a connection to the port succeeds. */
export function isListening(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1_000 });
    const answer = (listening: boolean) => () => {
      socket.destroy();
      resolve(listening);
    };
    socket.once('connect', answer(true)).once('error', answer(false)).once('timeout', answer(false));
  });
}

/** Whether we may listen there: also false for a privileged port, or an address that is not this machine's. */
export function mayListen(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen(port, host, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}

/** Fails with the one line when somebody else holds the port a part is to listen on. */
export async function claimPort(port: number, part: string, variable: string, host = '127.0.0.1'): Promise<void> {
  if (await mayListen(port, host)) return;
  throw new StackError(`Port ${port}, wanted for ${part}, is taken by another program`, [
    `stop that program (find it with: ss -ltnp 'sport = :${port}')`,
    `choose another port with ${variable}`,
  ]);
}

/** Inner ports are chosen once and remembered, so that a second start finds the same membership and no stale address. */
export async function rememberedPorts<N extends string>(home: string, names: readonly N[]): Promise<Record<N, number>> {
  const file = path.join(home, 'ports.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<string, number>>) : {};
  const ports: Partial<Record<string, number>> = { ...known };
  for (const name of names) {
    const port = ports[name];
    if (port === undefined || !(await mayListen(port))) ports[name] = await freePort();
  }
  writeFileSync(file, `${JSON.stringify(ports, null, 2)}\n`);
  return ports as Record<N, number>;
}
