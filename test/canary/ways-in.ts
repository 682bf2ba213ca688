import { storeHas } from '../../src/api/known-case';
import { csv, filled } from '../intake/files';
import { lampForm, send as sendForm } from '../api/open311-client';
import { FILLED, visitor } from '../pages/web-form';
import { get, intake, post } from '../support/api';
import { SOURCE, type Lived, type Stage } from './stage';

export async function imported(stage: Stage): Promise<Lived> {
  const { planter, api, keys } = stage;
  const [name, externalId] = ['imported', `file-${Date.now()}`];
  const own = (field: string): string => planter.word('person', name, field);
  const row = filled({
    ...{
      来源编号: externalId,
      来源: SOURCE,
      姓名或单位名称: own('name'),
      联系电话: planter.phone(name),
      证件号码: planter.idNumber(name),
    },
    ...{ 地址: own('address'), 企业编号: own('firmId'), 代为反映: own('onBehalfOf') },
    ...{ 标题: planter.word('title', name, 'title'), 内容: planter.word('text', name, 'text') },
  });
  const bytes = await csv([row]);
  for (const dryRun of ['?dryRun=true', '']) {
    const answer = await fetch(`${api.url}/v1/imports${dryRun}`, {
      ...{ method: 'POST', body: new Uint8Array(bytes) },
      headers: { Authorization: `Bearer ${keys.upstream}`, 'Content-Type': 'text/csv' },
    });
    if (!answer.ok) throw new Error(`import: ${answer.status} ${await answer.text()}`);
  }
  const id = `${SOURCE}~${externalId}`;
  await storeHas(api.deps, id, 1, 15_000);
  return { name, id, secrecy: 'open', trackingCode: api.deps.keyring.trackingCodeOf(id) };
}

export async function byOpen311(stage: Stage): Promise<Lived> {
  const { planter, api, keys } = stage;
  const name = 'open311';
  const own = (field: string): string => planter.word('person', name, field);
  const form = lampForm({
    ...{
      first_name: own('first_name'),
      last_name: own('last_name'),
      phone: planter.phone(name),
      address_string: `云龙区${own('address')}`,
    },
    ...{
      email: `${planter.latin(name, 'email')}@example.org`,
      account_id: planter.latin(name, 'account_id'),
      device_id: planter.latin(name, 'device_id'),
    },
    ...{ description: planter.word('text', name, 'description') },
  });
  const answer = await sendForm(api, 'requests.json', form, { key: keys.upstream });
  const [request] = answer.body as { service_request_id: string }[];
  if (answer.status !== 200 || request === undefined) throw new Error(`open311: ${answer.status} ${answer.text}`);
  const { rows } = await api.deps.pool.query<{ id: string }>('select case_id as id from numbers where number = $1', [
    request.service_request_id,
  ]);
  const id = rows[0]?.id ?? '';
  await storeHas(api.deps, id, 1, 15_000);
  const update = {
    service_request_id: request.service_request_id,
    update_id: 'u-1',
    status: 'OPEN',
    description: planter.word('said', name, 'update.description'),
  };
  const posted = await sendForm(
    api,
    'servicerequestupdates.json',
    { ...update, updated_datetime: new Date().toISOString() },
    { key: keys.upstream },
  );
  if (posted.status !== 200) throw new Error(`update: ${posted.status} ${posted.text}`);
  return { name, id, secrecy: 'open', trackingCode: api.deps.keyring.trackingCodeOf(id) };
}

export async function byPage({ planter, api }: Stage): Promise<Lived> {
  const name = 'page';
  const own = (field: string): string => planter.word('person', name, field);
  const person = visitor(api);
  const answer = await person.fill('/file', {
    ...{ ...FILLED, step: 'send', name: own('name'), phone: planter.phone(name), address: own('address') },
    ...{ title: planter.word('title', name, 'title'), text: planter.word('text', name, 'text'), confidential: 'yes' },
  });
  const trackingCode = /^\/track\/(\w{16})\/receipt$/.exec(answer.headers['location'] ?? '')?.[1];
  if (trackingCode === undefined) throw new Error(`page: ${answer.status} ${answer.text.slice(0, 300)}`);
  const { rows } = await api.deps.pool.query<{ id: string }>(
    `select case_id as id from intakes where source = 'parlour-page'`,
  );
  const id = rows[0]?.id ?? '';
  await storeHas(api.deps, id, 1, 15_000);
  return { name, id, secrecy: 'confidential', trackingCode };
}

/** Requests that are wrong: their words are in no answer, no log and no figure. */
export async function refused({ api, keys, planter }: Stage, lived: Lived): Promise<void> {
  const word = (field: string): string => planter.word('sent', lived.name, field);
  const sent = [
    post(
      api,
      '/v1/appeals',
      { ...intake(), district: 7, [word('an unknown field')]: word('its value') },
      keys.upstream,
    ),
    post(api, `/v1/appeals/${lived.id}/acts/judge`, { lawful: word('no boolean') }, keys.office),
    post(api, `/v1/appeals/${lived.id}/acts/sign`, { note: word('not expected') }, keys['lead-unit']),
    get(api, `/v1/appeals/${encodeURIComponent(word('an unknown id'))}`, keys.office),
    get(api, `/v1/${encodeURIComponent(word('an unknown path'))}`),
    get(api, `/v1/appeals?stage=${encodeURIComponent(word('an unknown stage'))}`, keys.office),
    post(api, '/v1/appeals', `{"title": "${word('broken JSON')}`, keys.upstream),
    get(api, '/v1/appeals', word('a wrong key').replace(/[^\x21-\x7e]/g, 'x')),
  ];
  for (const answer of await Promise.all(sent)) {
    if (answer.status < 400 || answer.status >= 500) throw new Error(`not refused: ${answer.status} ${answer.text}`);
  }
}
