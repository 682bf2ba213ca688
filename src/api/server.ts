import { createServer, STATUS_CODES, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { randomUUID } from 'node:crypto';
import { Problem } from './problem';

/** The API as a server, which also answers what is no HTTP. */
export function serverOf(app: RequestListener): Server {
  return createServer(app).on('clientError', refuse);
}

const DETAIL =
  '请求无法识别：地址只能由 ASCII 字符组成，汉字等须用百分号编码，如 ?q=%E7%89%A9%E4%B8%9A（encodeURIComponent、curl --data-urlencode）';
const OTHER_STATUSES: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Node itself would close the connection behind an empty 400, which tells nobody what to do about a Chinese query sent as it is. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = OTHER_STATUSES[error.code ?? ''];
  socket.end(status === undefined ? malformed() : headOf(status, 0, ''));
}

function malformed(): string {
  const problem = new Problem('request-malformed', DETAIL);
  const body = JSON.stringify(problem.bodyFor(randomUUID()));
  const type = 'Content-Type: application/problem+json; charset=utf-8\r\nCache-Control: no-store\r\n';
  return headOf(problem.status, Buffer.byteLength(body), type) + body;
}

function headOf(status: number, length: number, more: string): string {
  const reason = STATUS_CODES[status] ?? '';
  return `HTTP/1.1 ${status} ${reason}\r\n${more}Content-Length: ${length}\r\nConnection: close\r\n\r\n`;
}
