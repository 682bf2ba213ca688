import { onRecord } from '../api/on-record';
import { caseIdOf, workflowIdOf } from '../../src/domain/appeal/case-id';
import { APPEAL_WORKFLOW } from '../../workflows/messages';
import { csv, filled } from '../intake/files';
import { lampForm, send as sendForm } from '../api/open311/open311-client';
import { FILLED, visitor } from '../pages/web-form';
import { get, intake, post } from '../support/api';
import { ordinaryInput } from '../support/city';
import { SOURCE, type Lived, type Fixture } from './fixture';

export async function imported(fixture: Fixture): Promise<Lived> {
  const { planter, api, keys } = fixture;
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
  await onRecord(api.deps, id, 1, 15_000);
  return { name, id, secrecy: 'open', trackingCode: api.deps.keyring.trackingCodeOf(id) };
}

export async function byOpen311(fixture: Fixture): Promise<Lived> {
  const { planter, api, keys } = fixture;
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
  await onRecord(api.deps, id, 1, 15_000);
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

export async function byPage({ planter, api }: Fixture): Promise<Lived> {
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
  await onRecord(api.deps, id, 1, 15_000);
  return { name, id, secrecy: 'confidential', trackingCode };
}

/** A word in every field that is a choice: it is none, so it is refused by every way in. */
function foreignChoices({ api, keys, planter }: Pick<Fixture, 'api' | 'keys' | 'planter'>, lived: Lived) {
  const word = (field: string): string => planter.word('sent', lived.name, field);
  const firm = { name: '金丝雀公司', district: '云龙区', aboveScale: true };
  const suggestion = { title: '路灯不亮', district: '云龙区' };
  return [
    ...['district', 'category', 'kind', 'channel'].flatMap((field) => [
      post(api, '/v1/appeals', intake({ [field]: word(`a filing's ${field}`) }), keys.upstream),
      post(api, '/v1/rehearsals', { case: { invented: { [field]: word(`a rehearsal's ${field}`) } } }, keys.office),
    ]),
    ...['district', 'category'].map((field) =>
      post(api, '/v1/filing-suggestions', { ...suggestion, [field]: word(`a suggestion's ${field}`) }),
    ),
    ...['district', 'grid', 'aboveScale'].map((field) =>
      post(api, '/v1/firms/canary', { ...firm, [field]: word(`a firm's ${field}`) }, keys.office),
    ),
    ...['district', 'lead', 'kind', 'theme', 'period', 'mode'].map((field) =>
      post(
        api,
        '/v1/campaigns',
        { kind: 'patrol', name: 'canary', [field]: word(`an opening's ${field}`) },
        keys.office,
      ),
    ),
    visitor(api).fill('/file', { ...FILLED, step: 'send', district: word("the page's district") }),
    visitor(api).fill('/file', { ...FILLED, step: 'send', category: word("the page's category") }),
    refusedSheet({ api, keys, planter }, lived),
  ];
}

/** The same in a sheet whose columns are shifted. */
async function refusedSheet({ api, keys, planter }: Pick<Fixture, 'api' | 'keys' | 'planter'>, lived: Lived) {
  const choices = ['区县', '事项类别', '渠道', '诉求类型', '诉求人类型', '是否紧急'];
  const row = filled(Object.fromEntries(choices.map((title) => [title, planter.word('sent', lived.name, title)])));
  const answer = await fetch(`${api.url}/v1/imports`, {
    ...{ method: 'POST', body: new Uint8Array(await csv([row])) },
    headers: { Authorization: `Bearer ${keys.upstream}`, 'Content-Type': 'text/csv' },
  });
  return { status: answer.status, text: await answer.text() };
}

/** A case started by hand in the Temporal UI, and acts sent there, with a word in every choice: refused, and on no column. */
export async function refusedByEngine({ api, planter }: Fixture, lived: Lived): Promise<void> {
  const { client, taskQueue } = api.deps.engine;
  for (const field of ['district', 'category']) {
    const input = ordinaryInput({ [field]: planter.word('sent', lived.name, `by hand: ${field}`) });
    const workflowId = workflowIdOf(caseIdOf(input.source, input.externalId));
    const handle = await client.workflow.start(APPEAL_WORKFLOW, { workflowId, taskQueue, args: [input] });
    const ended = await handle.result().then(
      () => 'opened',
      () => 'refused',
    );
    if (ended !== 'refused') throw new Error(`a ${field} of anybody's words was taken`);
  }
}

/** Requests that are wrong: their words are in no answer, no log and no figure. */
export async function refused({ api, keys, planter }: Fixture, lived: Lived): Promise<void> {
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
    ...foreignChoices({ api, keys, planter }, lived),
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
