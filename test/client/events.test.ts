import fc from 'fast-check';
import { createClient, type StreamedProgress } from '../../src/client/client.ts';

const fact = (seq: number): string =>
  JSON.stringify({ id: `evt_a~1_${seq}`, type: 'numbered', caseId: 'a~1', seq, summary: '列入问题清单：电梯停运 🛗' });

/** Three events as a server may write them, with a comment, a field nobody knows and an event of somebody else's between. */
const LINES = [
  ...[': still here', '', 'retry: 2000', '', 'id: 7', `data: ${fact(0)}`, ''],
  ...[': still here', 'id:8', `data:${fact(1)}`, 'colour: red', ''],
  ...['event: ping', 'data: {}', '', 'id: 9', `data: ${fact(2).replace(',', ',\n').replace('\n', '\ndata: ')}`, ''],
  // A bare carriage return ends a line only once it is known that no line feed follows it.
  ': still here',
];

/** A connection that gives the bytes in pieces of these lengths, over and over, and then ends. */
function streamOf(bytes: Uint8Array, lengths: readonly number[]): Response {
  let [place, turn] = [0, 0];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (place >= bytes.length) {
        controller.close();
        return;
      }
      const length = lengths[turn % lengths.length] ?? 1;
      controller.enqueue(bytes.slice(place, place + length));
      place += length;
      turn += 1;
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
}

async function heard(open: (after: string | null) => Response, count: number): Promise<StreamedProgress[]> {
  const fetch = (given: string | URL | Request): Promise<Response> =>
    Promise.resolve(open((given as Request).headers.get('last-event-id')));
  const liubu = createClient({ baseUrl: 'http://127.0.0.1:9', key: 'lb_key', fetch });
  const events: StreamedProgress[] = [];
  for await (const one of liubu.events()) {
    events.push(one);
    if (events.length === count) break;
  }
  return events;
}

describe('the stream of events', () => {
  it('is the same however its lines end and wherever a network cuts it, inside a character or a line end too', async () => {
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(ends, cuts, async (end, lengths) => {
        const bytes = new TextEncoder().encode(LINES.join('\n').replaceAll('\n', end) + end);
        const events = await heard(() => streamOf(bytes, lengths), 3);
        expect(events.map(({ position }) => position)).toEqual(['7', '8', '9']);
        expect(events.map((one) => one.fact)).toEqual([0, 1, 2].map((seq) => JSON.parse(fact(seq)) as object));
      }),
      { numRuns: 60 },
    );
  });

  it('goes on behind the last event that came whole, where the connection ended within one', async () => {
    const whole = `id: 7\r\ndata: ${fact(0)}\r\n\r\nid: 8\r\ndata: ${fact(1).slice(0, 20)}`;
    const rest = `id: 8\r\ndata: ${fact(1)}\r\n\r\n`;
    const asked: (string | null)[] = [];
    const events = await heard((after) => {
      asked.push(after);
      return streamOf(new TextEncoder().encode(after === null ? whole : rest), [1_000]);
    }, 2);
    expect(asked).toEqual([null, '7']);
    expect(events.map(({ fact: { seq } }) => seq)).toEqual([0, 1]);
  });

  it('that is none of ours ends with the error, and is not asked for again and again', async () => {
    const broken = (): Response => streamOf(new TextEncoder().encode('id: 7\ndata: <html>\n\n'), [1_000]);
    await expect(heard(broken, 1)).rejects.toThrow(SyntaxError);
  });
});
