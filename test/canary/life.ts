import { onRecord } from '../api/on-record';
import { get, intake, post } from '../support/api';
import { spelledOtherwise, type Kind } from './canaries';
import { ASSISTING, LEAD, SOURCE, type Lived, type Fixture } from './fixture';
import { byOpen311, byPage, imported, refused, refusedByEngine } from './ways-in';
import type { Audience, Secrecy } from './who-may-see';

/** Everything of a person, and the words of a filing: name, telephone and id number once more in the middle of them. */
function filing({ planter }: Fixture, of: string) {
  const own = (field: string): string => planter.word('person', of, field);
  const person = {
    ...{ type: 'firm' as const, name: own('name'), phone: planter.phone(of), idNumber: planter.idNumber(of) },
    ...{ address: `云龙区${own('address')}`, firmId: own('firmId') },
  };
  const onBehalfOf = own('onBehalfOf');
  // In every second text as it is; in the others a number and a name, each time in another way of writing.
  const quoted = [person.name, person.phone, person.idNumber, onBehalfOf];
  let way = 0;
  const quoting = (): string => {
    way += 1;
    if (way % 2 === 0) return `（${quoted.join(' ')}）`;
    const two = [quoted[(way - 1) % 4], quoted[way % 4]];
    return `（${two.map((one = '') => spelledOtherwise(one, (way - 1) / 2)).join('，')}）`;
  };
  const word = (kind: Kind, field: string): string => `${planter.word(kind, of, field)}${quoting()}`;
  const file = (field: string, kind: Kind) => ({
    ...{ name: `${planter.word(kind, of, `${field}.name`)}.jpg`, mediaType: 'image/jpeg', sha256: 'a'.repeat(64) },
    url: `https://files.example/${encodeURIComponent(planter.word(kind, of, `${field}.url`))}`,
  });
  const body = intake({
    ...{ source: SOURCE, appellant: person, onBehalfOf, title: planter.word('title', of, 'title') + person.name },
    ...{ text: word('text', 'text'), attachments: [file('attachments', 'file')] },
  });
  return { body, word, file };
}

type Filing = ReturnType<typeof filing>;
interface Told extends Filing {
  readonly lived: Lived;
}

async function filed(fixture: Fixture, name: string, secrecy: Secrecy): Promise<Told> {
  const made = filing(fixture, name);
  const body = { ...made.body, confidential: secrecy === 'confidential' || secrecy === 'transferred' };
  const headers = { 'Idempotency-Key': `file-${name}` };
  const answer = await post(fixture.api, '/v1/appeals', body, fixture.keys.upstream, headers);
  if (answer.status !== 201) throw new Error(`filing ${name}: ${answer.status} ${answer.text}`);
  const { id, trackingCode } = answer.body as { id: string; trackingCode: string };
  await onRecord(fixture.api.deps, id, 1, 15_000);
  return { ...made, lived: { name, id, trackingCode, secrecy } };
}

/** Does an act and insists on it. */
async function act(
  fixture: Fixture,
  { lived }: Pick<Told, 'lived'>,
  who: Audience,
  name: string,
  body: object = {},
): Promise<void> {
  const key = who === 'appellant' ? lived.trackingCode : fixture.keys[who as keyof Fixture['keys']];
  const path = `/v1/appeals/${lived.id}/acts/${name}`;
  const answer = await post(fixture.api, path, body, key, {
    'Idempotency-Key': `${lived.name}-${name}-${fixture.planter.planted.length}`,
  });
  if (answer.status !== 200) throw new Error(`${lived.name} ${name}: ${answer.status} ${answer.text}`);
}

const view = async ({ api, keys }: Fixture, { lived }: Pick<Told, 'lived'>) =>
  (await get(api, `/v1/appeals/${lived.id}`, keys.office)).body as {
    readonly version: number;
    readonly status: string;
    readonly notices: readonly { readonly id: string; readonly kind: string }[];
  };

/** From the filing to a reply, through every kind of free text on the way. */
async function handled(fixture: Fixture, told: Told): Promise<void> {
  const { word, file } = told;
  const office = (name: string, body: object) => act(fixture, told, 'office', name, body);
  const unit = (name: string, body: object = {}) => act(fixture, told, 'lead-unit', name, body);
  await office('request-supplement', { what: word('office', 'request-supplement.what') });
  await act(fixture, told, 'appellant', 'supplement', {
    text: word('said', 'supplement.text'),
    attachments: [file('supplement', 'file')],
  });
  await office('judge', { lawful: true, reasonable: true, reason: word('office', 'judge.reason') });
  const assisting = [{ unit: ASSISTING, task: word('office', 'assign.task') }];
  await office('assign', { lead: LEAD, assisting, why: word('office', 'assign.why') });
  await unit('sign');
  await unit('contact', { how: 'phone', note: word('unit', 'contact.note') });
  await unit('plan', { text: word('unit', 'plan.text') });
  await unit('progress', { text: word('unit', 'progress.text'), mechanism: word('unit', 'progress.mechanism') });
  await unit('request-extension', { days: 3, reason: word('unit', 'request-extension.reason') });
  await office('decide-extension', { grant: true, days: 2, reason: word('office', 'decide-extension.reason') });
  await office('pause', { reason: word('office', 'pause.reason'), basis: word('office', 'pause.basis') });
  await office('resume', { reason: word('office', 'resume.reason') });
  await act(fixture, told, 'assisting-unit', 'finish-subtask', { text: word('unit', 'finish-subtask.text') });
  await unit('reply', reply(told, 'reply'));
}

function reply({ word, file }: Told, field: string): object {
  return {
    ...{ result: 'solved', text: word('unit', `${field}.text`), mechanism: word('unit', `${field}.mechanism`) },
    evidence: [file('reply', 'evidence')],
    ledger: [{ kind: 'process-improved', title: word('published', `${field}.ledger.title`) }],
  };
}

/** Denied, found to be falsified, held accountable; contested, objected to, commended and taken over in part. */
async function judgedAndPunished(fixture: Fixture, told: Told): Promise<void> {
  const { word, file } = told;
  const denial = {
    contacted: true,
    solved: false,
    satisfaction: 'dissatisfied',
    comment: word('said', 'evaluate.comment'),
  };
  await act(fixture, told, 'appellant', 'evaluate', denial);
  const finding = {
    finding: 'falsified',
    reason: word('office', 'verify.reason'),
    evidence: [file('verify', 'evidence')],
  };
  await act(fixture, told, 'office', 'verify', finding);
  await act(fixture, told, 'supervisor', 'hold-accountable', {
    ...{ held: true, reason: word('between', 'hold-accountable.reason') },
    direct: { who: word('official', 'direct.who'), measure: word('official', 'direct.measure') },
    leadership: { who: word('official', 'leadership.who'), measure: word('official', 'leadership.measure') },
  });
  const notice = (await view(fixture, told)).notices.find(({ kind }) => kind === 'criticism')?.id;
  await act(fixture, told, 'lead-unit', 'object-notice', { notice, text: word('between', 'object-notice.text') });
  await act(fixture, told, 'office', 'decide-objection', {
    notice,
    uphold: false,
    reason: word('between', 'decide-objection.reason'),
  });
  await act(fixture, told, 'lead-unit', 'report-rectification', {
    notice,
    text: word('unit', 'report-rectification.text'),
  });
  await act(fixture, told, 'office', 'commend', { unit: ASSISTING, reason: word('published', 'commend.reason') });
}

async function raised(fixture: Fixture, told: Told): Promise<void> {
  const { version } = await view(fixture, told);
  const body = { ids: [told.lived.id], level: 1, reason: told.word('office', 'escalate.reason') };
  const answer = await post(fixture.api, '/v1/escalations', body, fixture.keys.supervisor);
  if (answer.status !== 202) throw new Error(`escalation: ${answer.status} ${answer.text}`);
  await onRecord(fixture.api.deps, told.lived.id, version + 1, 15_000);
}

/** Every way in and every act there is with words in it; gives the cases. */
export async function live(fixture: Fixture): Promise<Lived[]> {
  const others = await Promise.all([imported(fixture), byOpen311(fixture), byPage(fixture)]);
  const open = await filed(fixture, 'open', 'clue');
  const confidential = await filed(fixture, 'confidential', 'confidential');
  const transferred = await filed(fixture, 'transferred', 'transferred');
  const withdrawn = await filed(fixture, 'withdrawn', 'confidential');
  const through = async (told: Told): Promise<void> => {
    await handled(fixture, told);
    await judgedAndPunished(fixture, told);
    await reveal(fixture, told);
  };
  await Promise.all([open, confidential].map(through));
  await act(fixture, open, 'office', 'assign', { lead: LEAD, why: open.word('office', 'again.why') });
  await raised(fixture, open);
  await act(fixture, transferred, 'appellant', 'supplement', { text: transferred.word('said', 'supplement.text') });
  await act(fixture, transferred, 'office', 'transfer', {
    reason: transferred.word('clue', 'transfer.reason'),
    wholeCase: true,
  });
  await act(fixture, withdrawn, 'office', 'judge', {
    lawful: true,
    reasonable: true,
    reason: withdrawn.word('office', 'judge.reason'),
  });
  await act(fixture, withdrawn, 'office', 'assign', { lead: LEAD });
  await act(fixture, withdrawn, 'appellant', 'withdraw', { reason: withdrawn.word('said', 'withdraw.reason') });
  await refused(fixture, open.lived);
  await refusedByEngine(fixture, open.lived);
  return [open, confidential, transferred, withdrawn].map(({ lived }) => lived).concat(others);
}

async function reveal({ api, keys, planter }: Fixture, { lived }: Told): Promise<void> {
  const purpose = encodeURIComponent(planter.word('purpose', lived.name, 'purpose'));
  const answer = await get(api, `/v1/appeals/${lived.id}/appellant?purpose=${purpose}`, keys.office);
  if (answer.status !== 200) throw new Error(`reveal: ${answer.status}`);
}

/** Part of a case that goes on is handed to the discipline body: after the sessions, before which it comes no more. */
export async function handOverClue(fixture: Fixture, lived: Lived): Promise<void> {
  const word = (field: string): string => fixture.planter.word('clue', lived.name, field);
  await act(fixture, { lived }, 'supervisor', 'transfer', {
    reason: word('transfer.reason'),
    evidence: [
      {
        ...{ name: `${word('transfer.name')}.mp3`, mediaType: 'audio/mpeg', sha256: 'a'.repeat(64) },
        url: `https://files.example/${encodeURIComponent(word('transfer.url'))}`,
      },
    ],
  });
}
