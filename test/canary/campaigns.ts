import { setTimeout as sleep } from 'node:timers/promises';
import { dayOf, plusDays } from '../../src/domain/calendar/instant';
import { get, post } from '../support/api';
import { ASSISTING, LEAD, type Lived, type Fixture } from './fixture';
import type { Audience } from './who-may-see';

/** What a campaign of the story is called: its canaries carry it. */
export const [SESSION, CHECK] = ['the-session', 'the-check'] as const;

const dayIn = (days: number): string => plusDays(dayOf(Date.now()), days);

/** Posts and insists on it. */
async function insist(fixture: Fixture, who: Audience, path: string, body: object): Promise<{ readonly id: string }> {
  const answer = await post(fixture.api, path, body, fixture.keys[who as keyof Fixture['keys']]);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.body as { id: string };
}

const act = (fixture: Fixture, who: Audience, id: string, name: string, body: object = {}): Promise<unknown> =>
  insist(fixture, who, `/v1/campaigns/${id}/acts/${name}`, body);

function evidence({ planter }: Fixture, of: typeof SESSION | typeof CHECK): object[] {
  const file = { mediaType: 'image/jpeg', sha256: 'a'.repeat(64) };
  const name = `${planter.word(of === SESSION ? 'met' : 'held', of, 'evidence.name')}.jpg`;
  return [{ ...file, name, url: 'https://files.example/1.jpg' }];
}

/** A session over cases of the story, among them a secret one; whoever writes its agenda pastes the appellants' own titles into it. */
async function session(fixture: Fixture, cases: readonly Lived[]): Promise<string> {
  const { planter } = fixture;
  const ruled = cases.filter(({ name }) => name === 'open' || name === 'confidential');
  const transferred = cases.find(({ secrecy }) => secrecy === 'transferred');
  const titled = (lived: Lived) => ({ id: lived.id, title: planter.word('sent', lived.name, 'agenda.title') });
  const opening = {
    ...{ kind: 'session', name: '2026-canary', period: '2026-12', day: dayIn(20) },
    ...{ title: planter.word('published', SESSION, 'title'), theme: '惠企政策' },
    ...{ units: [LEAD, ASSISTING, 'education'], agenda: ruled.map(titled) },
  };
  if (transferred !== undefined) {
    const wrong = { ...opening, agenda: [titled(transferred)] };
    const { status } = await post(fixture.api, '/v1/campaigns', wrong, fixture.keys.office);
    if (status !== 422) throw new Error(`a transferred case came before a session: ${status}`);
  }
  const { id } = await insist(fixture, 'office', '/v1/campaigns', opening);
  await act(fixture, 'office', id, 'prepare', { agenda: ruled.map(titled) });
  const theme = planter.word('sent', SESSION, 'theme of a preparation');
  const foreign = await post(fixture.api, `/v1/campaigns/${id}/acts/prepare`, { theme }, fixture.keys.office);
  if (foreign.status !== 422) throw new Error(`a theme of anybody's words was taken: ${foreign.status}`);
  const note = planter.word('met', SESSION, 'invitation.note');
  await act(fixture, 'lead-unit', id, 'record', { task: `invitation:${LEAD}`, outcome: 'coming', note });
  await act(fixture, 'assisting-unit', id, 'record', { task: `invitation:${ASSISTING}`, outcome: 'coming' });
  await act(fixture, 'office', id, 'begin');
  for (const lived of ruled) {
    const who = planter.word('post', lived.name, 'decide-case.who');
    const how = planter.word('ruling', lived.name, 'decide-case.how');
    await act(fixture, 'office', id, 'decide-case', { case: lived.id, lead: LEAD, who, how, day: dayIn(40) });
  }
  const what = planter.word('published', SESSION, 'promise.what');
  await act(fixture, 'office', id, 'promise', { unit: LEAD, what, day: dayIn(10) });
  await act(fixture, 'office', id, 'find', { text: planter.word('met', SESSION, 'find.text'), use: 'noted' });
  const text = planter.word('met', SESSION, 'report-item.text');
  await act(fixture, 'lead-unit', id, 'report-item', { item: 'p1', text, evidence: evidence(fixture, SESSION) });
  const reason = planter.word('met', SESSION, 'verify-item.reason');
  await act(fixture, 'office', id, 'verify-item', { item: 'p1', accepted: true, reason });
  await act(fixture, 'office', id, 'conclude', { reason: planter.word('met', SESSION, 'conclude.reason') });
  await act(fixture, 'office', id, 'release-report', { how: 'published' });
  return id;
}

/** A check that the secret case sends out: what it finds is its unit's and the offices' to read, and that the case sent it, the offices' alone. */
async function check(fixture: Fixture, { id: fromCase }: Lived): Promise<string> {
  const { planter } = fixture;
  const input = { kind: 'check', name: 'canary', mode: 'by-case', fromCase };
  const { id } = await insist(fixture, 'supervisor', '/v1/campaigns', input);
  await act(fixture, 'office', id, 'begin');
  const note = planter.word('held', CHECK, 'inspect.note');
  const seen = { task: `inspect:${LEAD}`, outcome: 'faults', note, evidence: evidence(fixture, CHECK) };
  await act(fixture, 'office', id, 'record', seen);
  const text = planter.word('held', CHECK, 'find.text');
  await act(fixture, 'office', id, 'find', { text, use: 'rectification', unit: LEAD });
  await act(fixture, 'office', id, 'conclude');
  await act(fixture, 'office', id, 'release-report', { how: 'filed' });
  return id;
}

/** Waits until every case has answered the session that decided it. */
async function answered({ api, keys }: Fixture, id: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { body } = await get(api, `/v1/campaigns/${id}`, keys.office);
    if ((body as { agenda: { told?: string }[] }).agenda.every(({ told }) => told !== undefined)) return;
    await sleep(100);
  }
  throw new Error(`${id} was not answered`);
}

export interface LivedCampaigns {
  readonly session: string;
  readonly check: string;
  readonly handOver: string;
}

/** Campaigns around the cases of the story, with words in every field that has any. */
export async function holdCampaigns(fixture: Fixture, cases: readonly Lived[]): Promise<LivedCampaigns> {
  const secret = cases.find(({ name }) => name === 'confidential');
  if (secret === undefined) throw new Error('no secret case in the story');
  const held = { check: await check(fixture, secret), session: await session(fixture, cases) };
  await answered(fixture, held.session);
  const why = fixture.planter.word('office', 'open', 'hand-over.why');
  const ids = cases.filter(({ name }) => name === 'open').map(({ id }) => id);
  const { id: handOver } = await insist(fixture, 'office', '/v1/hand-overs', { ids, why });
  return { ...held, handOver };
}
