import { get, type IncomingMessage } from 'node:http';
import type { PublicFact } from '../../../src/domain/appeal/view/public-fact';

/** Somebody who listens to `GET /v1/events`. */
export interface EventReader {
  readonly events: { readonly position: string; readonly fact: PublicFact }[];
  /** Lines that are signs of life only. */
  readonly comments: () => number;
  readonly answer: IncomingMessage;
  readonly ended: () => boolean;
  readonly leave: () => void;
}

export async function readEvents(
  url: string,
  key: string,
  { after, query = '' }: { after?: string; query?: string } = {},
): Promise<EventReader> {
  const headers = { Authorization: `Bearer ${key}`, ...(after !== undefined && { 'Last-Event-ID': after }) };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${url}/v1/events${query}`, { headers, agent: false }, resolve).on('error', reject);
  });
  const events: { position: string; fact: PublicFact }[] = [];
  let comments = 0;
  let ended = false;
  let rest = '';
  const take = (block: string): void => {
    const line = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
    const [position, text] = [line('id'), line('data')];
    if (position !== undefined && text !== undefined) events.push({ position, fact: JSON.parse(text) as PublicFact });
    else if (block.startsWith(':')) comments += 1;
  };
  answer.setEncoding('utf8');
  answer.on('data', (chunk: string) => {
    const blocks = `${rest}${chunk}`.split('\n\n');
    rest = blocks.pop() ?? '';
    blocks.forEach(take);
  });
  answer.on('error', () => undefined);
  answer.on('close', () => {
    ended = true;
  });
  return { events, answer, comments: () => comments, ended: () => ended, leave: () => answer.destroy() };
}
