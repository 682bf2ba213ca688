import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a server that can be cut, held and mended, without touching the server that others use. */
export interface CuttableProxy {
  /** The same address, reached through the line. */
  readonly through: (url: string) => string;
  /** Every connection breaks, and new ones are refused: the server has stopped. */
  readonly cut: () => void;
  /** Nothing passes and nobody is told: the server hangs, or a cable is out. */
  readonly hold: () => void;
  readonly mend: () => void;
  readonly close: () => Promise<void>;
}

type Line = 'whole' | 'cut' | 'held';

export async function openCuttableProxy(target: string): Promise<CuttableProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let line: Line = 'whole';

  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    return socket;
  };
  const server = createServer((near) => {
    keep(near);
    if (line === 'cut') near.destroy();
    if (line !== 'whole') return;
    const far = keep(connect(Number(port), hostname));
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (bytes) => line === 'whole' && to.write(bytes));
      from.on('close', () => to.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = (server.address() as AddressInfo).port;
  const breakAll = () => sockets.forEach((socket) => socket.destroy());

  return {
    through(url) {
      const changed = new URL(url);
      changed.hostname = '127.0.0.1';
      changed.port = String(own);
      return changed.href;
    },
    cut() {
      line = 'cut';
      breakAll();
    },
    hold() {
      line = 'held';
    },
    mend() {
      // What was swallowed while it was held cannot be made up for: those connections are of no use any more.
      if (line === 'held') breakAll();
      line = 'whole';
    },
    async close() {
      server.close();
      breakAll();
      await once(server, 'close');
    },
  };
}
