import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '../../src/config';

interface Keys {
  readonly office: string;
  readonly operator: string;
  readonly supervisor: string;
  readonly upstream: string;
  readonly units: Readonly<Record<string, string>>;
}

const judged = ['office', 'judge', { lawful: true, reasonable: true, reason: '事实清楚，属于受理范围' }] as const;
const assigned = (lead: string) => ['office', 'assign', { lead, why: '职责单位' }] as const;
const signed = (unit: string) => [unit, 'sign', {}] as const;

/** Sample appeals, and who does what to them, so that the list shows every step and the card has something to tell. */
const CASES: Readonly<Record<string, readonly (readonly [who: string, act: string, body: object])[]>> = {
  'hotline-12345~hotline-12345-2026-0002': [
    judged,
    assigned('housing'),
    signed('housing'),
    ['housing', 'contact', { how: 'phone', note: '已说明三日内督促公示' }],
    ['housing', 'plan', { text: '一、调取物业账目；二、责令公示；三、回访。' }],
  ],
  'radio-hotline~radio-hotline-2026-0001': [judged, assigned('housing')],
  'hotline-12345~hotline-12345-2026-0012': [judged],
  'branch-pairing~branch-pairing-2026-0010': [
    judged,
    assigned('finance'),
    signed('finance'),
    [
      'finance',
      'reply',
      { result: 'explained', text: '已与三家银行对接，续贷条件已书面说明。', basis: '《物业管理条例》第十二条' },
    ],
  ],
  'community-officer~community-officer-2026-0017': [judged, assigned('urban-management'), signed('urban-management')],
};
export const CARD_CASE = 'hotline-12345~hotline-12345-2026-0002';
const RAISED = 'community-officer~community-officer-2026-0017';

const { home, port, temporalUiPort, temporalNamespace } = readConfig();
const api = `http://127.0.0.1:${port}`;
export const ui = `http://127.0.0.1:${temporalUiPort}`;
export const namespace = `${ui}/namespaces/${temporalNamespace}`;

/** Where the appellant of the card's case follows it. */
export async function trackAddress(): Promise<string> {
  const headers = { authorization: `Bearer ${readKeys().upstream}` };
  const answer = await fetch(`${api}/v1/appeals/${CARD_CASE}`, { headers });
  const { trackingCode } = (await answer.json()) as { readonly trackingCode: string };
  return `${api}/track/${trackingCode}`;
}

/** Brings the cases to where the pictures want them; a second run repeats itself, and changes nothing. */
export async function playCases(): Promise<void> {
  const keys = readKeys();
  const keyOf = (who: string) => (who === 'office' ? keys.office : keys.units[who]);
  for (const [id, acts] of Object.entries(CASES)) {
    for (const [who, act, body] of acts) await post(`/v1/appeals/${id}/acts/${act}`, keyOf(who), body);
  }
  await post('/v1/escalations', keys.supervisor, { ids: [RAISED], level: 2, reason: '群众反映集中' });
}

function readKeys(): Keys {
  return JSON.parse(readFileSync(path.join(home, 'keys.json'), 'utf8')) as Keys;
}

async function post(where: string, key: string | undefined, body: object): Promise<void> {
  const answer = await fetch(`${api}${where}`, {
    method: 'POST',
    headers: {
      ...{ authorization: `Bearer ${key ?? ''}`, 'content-type': 'application/json' },
      'idempotency-key': `pictures${where}`,
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  });
  if (answer.ok || answer.status === 409) return;
  throw new Error(
    `${where}: ${answer.status} ${await answer.text()} (file the samples first: npm run liubu -- load; and npm run demo -- satisfied)`,
  );
}

/** The workflow of a case of `npm run demo` that has ended: its whole story is on the timeline. */
export async function toldStory(): Promise<string> {
  const query = encodeURIComponent('ExecutionStatus = "Completed"');
  const answer = await fetch(`${ui}/api/v1/namespaces/${temporalNamespace}/workflows?query=${query}`);
  const { executions = [] } = (await answer.json()) as {
    executions?: readonly { readonly execution: { readonly workflowId: string } }[];
  };
  const found = executions.find(({ execution }) => execution.workflowId.includes('0002-demo'));
  if (found === undefined) throw new Error('no told story is to be found: npm run demo -- satisfied');
  return found.execution.workflowId;
}
