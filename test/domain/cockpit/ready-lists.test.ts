import { appeals } from '../../../src/domain/appeal/decider';
import { campaigns } from '../../../src/domain/campaign/decider';
import { actHint, exampleMessage } from '../../../src/domain/decider/act-hint';
import { DUTY_ACTS } from '../../../src/domain/appeal/card/duty-acts';
import { FACT_TITLES, recordingTitle } from '../../../src/domain/appeal/card/fact-titles';
import type { FactType } from '../../../src/domain/appeal/facts';
import { listLink, queryOf, readyLists } from '../../../src/domain/cockpit/ready-lists';
import { startDetails, startSummary } from '../../../src/domain/cockpit/start-note';
import { actMessageSchema } from '../../../workflows/messages';
import { defaultRules } from '../../support/rules';

const LATE_EVENING = Date.parse('2026-11-25T23:59:59+08:00');
const AFTER_MIDNIGHT = Date.parse('2026-11-26T00:00:00+08:00');

function queryNamed(id: string, now: number): string {
  const found = readyLists(now).find((list) => list.id === id);
  return queryOf(found?.filters ?? {}, now);
}

describe('the ready lists 常用清单 of the Temporal UI', () => {
  it('ask for the day it is in Shanghai, wherever the server stands', () => {
    expect(queryNamed('due-today', LATE_EVENING)).toContain('AppealDueAt >= "2026-11-25T00:00:00.000+08:00"');
    expect(queryNamed('due-today', LATE_EVENING)).toContain('AppealDueAt < "2026-11-26T00:00:00.000+08:00"');
    expect(queryNamed('due-today', AFTER_MIDNIGHT)).toContain('AppealDueAt >= "2026-11-26T00:00:00.000+08:00"');
    expect(queryNamed('new-today', AFTER_MIDNIGHT)).toContain('StartTime >= "2026-11-26T00:00:00.000+08:00"');
  });

  it('have names of their own and titles of their own', () => {
    const lists = readyLists(LATE_EVENING);
    expect(new Set(lists.map(({ id }) => id)).size).toBe(lists.length);
    expect(new Set(lists.map(({ title }) => title)).size).toBe(lists.length);
  });

  it.each([
    ['a quotation mark', '云"龙', '"云\\"龙"'],
    ['a backslash', '云\\龙', '"云\\\\龙"'],
    ['another end', "云' OR 1=1", `"云' OR 1=1"`],
  ])('keep a district with %s inside its quotation marks', (_what, district, value) => {
    expect(queryOf({ district }, LATE_EVENING).endsWith(`AND AppealDistrict = ${value}`)).toBe(true);
  });

  it('make links that no bracket ends early, and half a character does not stop', () => {
    const link = listLink('liubu', queryOf({ overdue: true, district: '区)](x)\ud800' }, LATE_EVENING), 'http://ui');
    expect(link).toMatch(/^http:\/\/ui\/namespaces\/liubu\/workflows\?query=[^()[\]*'! ]+$/);
  });
});

describe('what an operator reads beside an act in the Update dialog', () => {
  const hinted = [
    ...appeals.acts.map((one) => [one.name, one, actHint(one, appeals.statusTitles)] as const),
    ...campaigns.acts.map((one) => [`campaign ${one.name}`, one, actHint(one, campaigns.statusTitles)] as const),
  ];

  it.each(hinted)('%s: a line that says what it is, and a message the case takes', (_name, one, hint) => {
    const [line = '', message = ''] = hint.split('\n');
    expect(line.startsWith(`${one.title}（`)).toBe(true);
    expect(line.length).toBeLessThanOrEqual(120);
    expect(JSON.parse(message)).toEqual(exampleMessage(one));
    const read = actMessageSchema.parse(JSON.parse(message));
    expect(one.roles).toContain(read.by.role);
    expect(one.body.safeParse(read.body).success).toBe(true);
    expect(read.by.role === 'unit').toBe(read.by.unit !== undefined);
  });
});

describe('the acts that answer a duty', () => {
  it('exist', () => {
    const names = new Set<string>(appeals.acts.map(({ name }) => name));
    expect(
      Object.values(DUTY_ACTS)
        .flat()
        .filter((name) => !names.has(name)),
    ).toEqual([]);
  });
});

describe('what operators read beside a recording', () => {
  it('names each kind of fact once', () => {
    expect(recordingTitle([{ type: 'judged' }, { type: 'assigned' }, { type: 'judged' }])).toBe('记录：研判、交办');
  });

  it('fits into the 400 bytes of a summary, whatever happened', () => {
    const everything = Object.keys(FACT_TITLES).map((type) => ({ type: type as FactType }));
    const titles = everything.map(({ type }) => FACT_TITLES[type]).sort((one, other) => other.length - one.length);
    const longest = titles.slice(0, 6).join('、');
    expect(Buffer.byteLength(JSON.stringify(`记录：${longest}等（存储恢复后）`))).toBeLessThan(400);
    expect(recordingTitle(everything)).toMatch(/等$/);
  });
});

describe('what operators read of a case from its start', () => {
  const filed: Parameters<typeof startDetails>[0] = {
    ...({ source: 'hotline-12345', externalId: 'a*b', channel: 'phone', kind: 'complaint' } as const),
    ...({ district: '云龙区', category: '物业管理', urgent: true } as const),
    appellant: { type: 'firm', firmId: 'firm-7' },
  };

  it('says how it came in, with nothing of the person and no words that would be Markdown', () => {
    expect(startSummary(filed, defaultRules)).toBe('物业管理 · 云龙区');
    expect(startSummary({ ...filed, category: '张三家的事' }, defaultRules)).toBe('其他 · 云龙区');
    expect(startDetails(filed)).toBe(
      '**来源**：hotline-12345，编号 a\\*b\n**渠道**：热线电话\n**类型**：投诉\n**诉求人**：企业\n紧急',
    );
    expect(startDetails(filed)).not.toContain('firm-7');
  });
});
