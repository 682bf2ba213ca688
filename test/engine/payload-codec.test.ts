import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter, type Payload, type SerializationContext } from '@temporalio/common';
import fc from 'fast-check';
import { createPayloadCodec, MasterKeyMissing, openPayload, ownKeyIdsOf, SEALED } from '../../src/engine/payload-codec';
import type { EngineKey, EngineKeys, FoundEngineKey } from '../../src/store/keys/engine-key';
import { createKeyring } from '../../src/store/keys/keyring';

const keyring = createKeyring(randomBytes(32));
const codec = createPayloadCodec(keyring);
const payloadOf = (value: unknown): Payload => defaultPayloadConverter.toPayload(value);
const valueOf = (payload: Payload | undefined): unknown => defaultPayloadConverter.fromPayload(payload as Payload);
const encodingOf = (payload: Payload | undefined): string =>
  Buffer.from(payload?.metadata?.['encoding'] ?? []).toString();
const bytesOf = (payload: Payload | undefined): Buffer => Buffer.from(payload?.data ?? []);
const raw = (encoding: string, data: string): Payload => ({
  metadata: { encoding: Buffer.from(encoding) },
  data: Buffer.from(data),
});

const one = async (payload: Payload): Promise<Payload | undefined> => (await codec.encode([payload]))[0];

describe('what people write, on its way through the engine', () => {
  it('comes back as it was, and nothing of it is seen on the way', async () => {
    const message = fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue()));
    await fc.assert(
      fc.asyncProperty(message, async (value) => {
        const clear = payloadOf(value);
        const sealed = await one(clear);
        expect(encodingOf(sealed)).toBe(SEALED);
        if (bytesOf(clear).length > 8) expect(bytesOf(sealed).includes(bytesOf(clear))).toBe(false);
        expect(valueOf((await codec.decode([sealed as Payload]))[0])).toEqual(valueOf(clear));
      }),
    );
  });

  it('looks different each time, so that equal words are not known as equal', async () => {
    const [first, second] = await codec.encode([payloadOf({ text: '同样的话' }), payloadOf({ text: '同样的话' })]);
    expect(bytesOf(first).equals(bytesOf(second))).toBe(false);
  });

  it.each([
    ['JSON after blanks', raw('json/plain', ' \n{"text":"话"}')],
    ['JSON after more blanks than anybody reads', raw('json/plain', `${' '.repeat(200)}{"text":"话"}`)],
    ['bytes', raw('binary/plain', 'words')],
    ['a protobuf message as JSON', raw('json/protobuf', '{"text":"words"}')],
    ['an answer that only begins like the list of acts', raw('json/plain', '{"definition":{"type":"x"},"text":"话"}')],
  ])('is sealed in any form: %s', async (_what, payload) => {
    expect(encodingOf(await one(payload))).toBe(SEALED);
  });

  it('is not sealed twice', async () => {
    const sealed = await one(payloadOf({ text: '话' }));
    expect(await one(sealed as Payload)).toBe(sealed);
  });
});

describe('what Liubu writes itself', () => {
  it.each([
    ['a title', '研判'],
    ['a number', 7],
    ['yes', true],
    ['nothing', null],
    ['no answer', undefined],
    ['the card and the acts', { definition: { type: 'appeal', queryDefinitions: [] }, currentDetails: '### 卡片' }],
  ])('stays readable: %s', async (_what, value) => {
    const clear = payloadOf(value);
    expect(await one(clear)).toBe(clear);
  });
});

describe('what was not sealed here', () => {
  it.each([
    ['a message in clear, as the Temporal UI sends it', raw('json/plain', '{"by":{"role":"office","id":"o"}}')],
    ['no metadata', { data: Buffer.from('{}') }],
    ['nothing at all', {}],
  ])('passes as it is: %s', async (_what, payload) => {
    expect((await codec.decode([payload]))[0]).toBe(payload);
  });
});

describe('a sealed payload', () => {
  it('that was tampered with in any byte is not opened, and stops nobody', async () => {
    const sealed = (await one(payloadOf({ text: '话' }))) as Payload;
    for (let at = 0; at < bytesOf(sealed).length; at += 1) {
      const data = Buffer.from(bytesOf(sealed));
      data[at] = (data[at] ?? 0) ^ 1;
      const changed = { ...sealed, data };
      expect(openPayload(keyring, changed)).toEqual({ kind: 'broken' });
      expect((await codec.decode([changed]))[0]).toBe(changed);
    }
    expect(openPayload(keyring, { ...sealed, data: Buffer.alloc(0) })).toEqual({ kind: 'broken' });
  });

  it('of another master key is never taken for read', async () => {
    const sealed = (await one(payloadOf({ text: '话' }))) as Payload;
    const other = createKeyring(randomBytes(32));
    expect(openPayload(other, sealed)).toEqual({ kind: 'key-missing' });
    await expect(createPayloadCodec(other).decode([sealed])).rejects.toThrow(MasterKeyMissing);
  });
});

/** Keys as a store would have them, to be destroyed one by one. */
function keysInHand() {
  const keys = new Map<string, FoundEngineKey>();
  const make = (workflowId: string): EngineKey => {
    const bound = createKeyring(randomBytes(32));
    return {
      id: workflowId,
      seal: (clear) => bound.sealForEngine(clear),
      open: (sealed) => bound.openFromEngine(sealed),
    };
  };
  const own: EngineKeys = {
    of: (workflowId) => {
      const key = keys.get(workflowId) ?? make(workflowId);
      keys.set(workflowId, key);
      return typeof key === 'object' ? Promise.resolve(key) : Promise.reject(new Error('destroyed'));
    },
    find: (ids, workflowId) => {
      const found = (id: string): FoundEngineKey => (id === workflowId ? (keys.get(id) ?? 'unknown') : 'another');
      return Promise.resolve(new Map(ids.map((id) => [id, found(id)])));
    },
  };
  return { keys, own };
}

const of = (workflowId: string): SerializationContext => ({ type: 'workflow', namespace: 'liubu', workflowId });
const CASE = of('appeal~hotline-12345~1');
const WORDS = { text: '话' };

describe('what belongs to a case', () => {
  const sealedOf = async (own: EngineKeys, context = CASE): Promise<Payload> =>
    (await createPayloadCodec(keyring, own).encode([payloadOf(WORDS)], context))[0] as Payload;

  it('is sealed under the key of its workflow: without it, the master key opens nothing', async () => {
    const { own } = keysInHand();
    const sealed = await sealedOf(own);
    expect(valueOf((await createPayloadCodec(keyring, own).decode([sealed], CASE))[0])).toEqual(WORDS);
    expect(() => keyring.openFromEngine(bytesOf(sealed))).toThrow();
  });

  it.each([
    ['its key is destroyed', 'destroyed', 'erased'],
    ['it was sealed for another workflow', 'another', 'broken'],
  ] as const)('passes unread, and stops nobody, where %s', async (_what, found, kind) => {
    const { keys, own } = keysInHand();
    const sealed = await sealedOf(own);
    keys.set(CASE.workflowId ?? '', found);
    expect((await createPayloadCodec(keyring, own).decode([sealed], CASE))[0]).toBe(sealed);
    expect(openPayload(keyring, sealed, await own.find(ownKeyIdsOf([sealed]), CASE.workflowId))).toEqual({ kind });
  });

  it('is never taken for read where the store does not know its key', async () => {
    const { keys, own } = keysInHand();
    const sealed = await sealedOf(own);
    keys.clear();
    await expect(createPayloadCodec(keyring, own).decode([sealed], CASE)).rejects.toThrow(MasterKeyMissing);
    await expect(createPayloadCodec(keyring).decode([sealed], CASE)).rejects.toThrow(MasterKeyMissing);
  });

  it('is opened as before where it was sealed under the master key, by a release before', async () => {
    const { own } = keysInHand();
    const before = (await codec.encode([payloadOf(WORDS)]))[0] as Payload;
    expect(valueOf((await createPayloadCodec(keyring, own).decode([before], CASE))[0])).toEqual(WORDS);
  });

  it('is also what a campaign holds', async () => {
    const { own, keys } = keysInHand();
    await sealedOf(own, of('campaign~visit-day~1'));
    expect([...keys.keys()]).toEqual(['campaign~visit-day~1']);
  });

  it.each(['occasion~visit-day-2026', 'handover~1'])('is not what %s holds: that is the city’s', async (workflowId) => {
    const { own, keys } = keysInHand();
    const sealed = await sealedOf(own, of(workflowId));
    expect([ownKeyIdsOf([sealed]), keys.size]).toEqual([[], 0]);
    expect(valueOf((await codec.decode([sealed]))[0])).toEqual(WORDS);
  });
});
