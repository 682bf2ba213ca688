import { workflowIdOf } from '../../../src/domain/appeal/case-id';
import { createKeyring } from '../../../src/store/keys/keyring';
import { intake, openApi, post, type TestApi } from '../../support/api';
import { hireWorker, openPlace, type Place } from '../../support/city';
import { openCodecServer, type CodecServer } from './codec-client';
import { heldOf, readThrough } from './engine-payloads';

let place: Place;
let api: TestApi;
let server: CodecServer;
let dismiss: () => Promise<void>;
beforeAll(async () => {
  place = await openPlace();
  dismiss = await hireWorker(place);
  api = await openApi({ ...place, keyring: createKeyring(place.masterKey) }, { perKey: 1e6, perAddress: 1e6 });
  server = await openCodecServer(api);
});
afterAll(async () => {
  await server.close();
  await api.close();
  await dismiss();
  await place.pool.end();
});

const SUPPLEMENT = {
  text: '补充说明金丝雀',
  attachments: [
    { name: '工资条.jpg', mediaType: 'image/jpeg', url: 'https://files.example/wage.jpg', sha256: '0'.repeat(64) },
  ],
};

interface Filed {
  readonly id: string;
  readonly trackingCode: string;
}

async function filed(title: string): Promise<Filed> {
  const answer = await post(api, '/v1/appeals', intake({ title }), await api.keyOf('office'));
  const one = answer.body as Filed;
  const added = await post(api, `/v1/appeals/${one.id}/acts/supplement`, SUPPLEMENT, one.trackingCode);
  if (added.status !== 200) throw new Error(added.text);
  return one;
}

async function readBy(role: 'operator' | 'office' | 'supervisor' | 'discipline', { id }: Filed): Promise<string> {
  const held = await heldOf(place.engine, workflowIdOf(id));
  return readThrough(server, held, await api.keyOf(role));
}

describe('what the Temporal UI opens of a case', () => {
  it('is what the law lets its reader read: files to the offices, not to an operator; nothing to the discipline body', async () => {
    const one = await filed('路灯不亮金丝雀');
    expect(await readBy('office', one)).toMatch(/路灯不亮金丝雀[^]*工资条/);
    const operator = await readBy('operator', one);
    expect(operator).toContain('路灯不亮金丝雀');
    expect(operator).toContain('补充说明金丝雀');
    expect(operator).not.toMatch(/工资条|wage\.jpg/);
    expect(await readBy('discipline', one)).not.toMatch(/金丝雀|工资条/);
  });

  it('is the discipline body’s alone once the dossier is with it', async () => {
    const one = await filed('窗口推诿金丝雀');
    const whole = { reason: '涉嫌违纪金丝雀', wholeCase: true };
    const answer = await post(api, `/v1/appeals/${one.id}/acts/transfer`, whole, await api.keyOf('office'));
    expect(answer.status).toBe(200);
    for (const role of ['operator', 'office', 'supervisor'] as const)
      expect([role, /金丝雀|工资条/.test(await readBy(role, one))]).toEqual([role, false]);
    expect(await readBy('discipline', one)).toMatch(/窗口推诿金丝雀[^]*工资条/);
  });
});
