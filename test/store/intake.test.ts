import { digestOf } from '../../src/store/sql/digest';
import {
  openIntakeByHand,
  registerIntake,
  unopenedIntakes,
  type Intake,
} from '../../src/store/appeals/intake.repository';
import type { Pool } from '../../src/store/sql/pool';
import { recordFacts } from '../../src/store/appeals/record-facts.repository';
import { filed, keyring, ledgerKey, openStore, placed, rules, sampleCase } from './sample-case';

let pool: Pool;
beforeAll(async () => {
  pool = await openStore();
});
afterAll(() => pool.end());

function intakeOf(ordinal: number, title = '电梯停运'): Intake {
  const { caseId, workflowId } = sampleCase(ordinal);
  const body = { title, name: '测试业主甲', phone: '13900000001' };
  const input = {
    ...{ source: 'tests', externalId: `T-${ordinal}`, channel: 'web' as const, title },
    district: '云龙区',
  };
  const personal = { name: body.name, phone: body.phone };
  return {
    caseId,
    workflowId,
    digest: digestOf(body),
    personal,
    text: '原文',
    input: { ...input, appellant: { type: 'resident' } },
  };
}

async function countOf(table: string, caseId: string): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(`select count(*)::int as n from ${table} where case_id = $1`, [
    caseId,
  ]);
  return rows[0]!.n;
}

describe('the same appeal a hundred times at once', () => {
  it('is one appeal with one appellant, new to one caller and the same to all others', async () => {
    const intake = intakeOf(1);
    const answers = await Promise.all(Array.from({ length: 100 }, () => registerIntake(pool, keyring, intake)));
    expect(answers.filter((answer) => answer === 'new')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'same')).toHaveLength(99);
    expect(await countOf('intakes', intake.caseId)).toBe(1);
    expect(await countOf('appellants', intake.caseId)).toBe(1);
  });
});

describe('another appeal under a name already used', () => {
  it('is told apart by its content, and changes nothing', async () => {
    await registerIntake(pool, keyring, intakeOf(2));
    expect(await registerIntake(pool, keyring, intakeOf(2, '照明损坏'))).toBe('different');
    const { rows } = await pool.query('select input from intakes where case_id = $1', [intakeOf(2).caseId]);
    expect(rows[0].input.title).toBe('电梯停运');
  });
});

describe('a case started by hand in the Temporal UI', () => {
  it('is registered once by its own workflow, and not by another', async () => {
    const { caseId, workflowId, input } = intakeOf(3);
    expect(await openIntakeByHand(pool, keyring, { caseId, workflowId, input, text: '原文' })).toBe('new');
    expect(await openIntakeByHand(pool, keyring, { caseId, workflowId, input })).toBe('same');
    expect(await openIntakeByHand(pool, keyring, { caseId, workflowId: 'by-hand-2', input })).toBe('taken');
    expect(await registerIntake(pool, keyring, intakeOf(3))).toBe('different');
  });

  it('through the API first: its first activity finds it there', async () => {
    const { caseId, workflowId, input } = intakeOf(4);
    await registerIntake(pool, keyring, intakeOf(4));
    expect(await openIntakeByHand(pool, keyring, { caseId, workflowId, input })).toBe('same');
  });
});

describe('an appeal registered whose workflow never began', () => {
  it('is found as unopened until its first fact', async () => {
    const one = sampleCase(5);
    await registerIntake(pool, keyring, intakeOf(5));
    await pool.query(`update intakes set received_at = now() - interval '1 minute' where case_id = $1`, [one.caseId]);
    expect((await unopenedIntakes(pool, 30)).map(({ caseId }) => caseId)).toEqual([one.caseId]);
    expect(await unopenedIntakes(pool, 90)).toEqual([]);
    await recordFacts(pool, { ledgerKey, keyring }, { ...one, runId: 'run-1', facts: placed([filed(one)]), rules });
    expect(await unopenedIntakes(pool, 30)).toEqual([]);
  });
});

describe('text that no store keeps', () => {
  it.each([
    ['U+0000 in the name', { personal: { name: '张\u0000三' } }],
    ['U+0000 in the text', { text: '\u0000' }],
    ['half a surrogate pair', { personal: { address: 'x\ud800' } }],
  ])('is refused in plain words before the database: %s', async (_, poison) => {
    const intake = { ...intakeOf(6), ...poison };
    await expect(registerIntake(pool, keyring, intake)).rejects.toMatchObject({ code: 'text-not-storable' });
    expect(await countOf('intakes', intake.caseId)).toBe(0);
  });

  it('and in a title as well', async () => {
    const intake = intakeOf(7);
    const poisoned = { ...intake, input: { ...intake.input, title: '停\u0000运' } };
    await expect(registerIntake(pool, keyring, poisoned)).rejects.toMatchObject({ code: 'text-not-storable' });
  });

  it('is not what rare characters are: they come back as written', async () => {
    const rare = '㛃䶮𬭎\u202e\u200b=cmd\r\n<svg onload>';
    await registerIntake(pool, keyring, intakeOf(8, rare));
    const { rows } = await pool.query('select input from intakes where case_id = $1', [intakeOf(8).caseId]);
    expect(rows[0].input.title).toBe(rare);
  });
});
