import { temporal } from '@temporalio/proto';
import { defaultCatalogue } from '../support/default-catalogue';
import { queryOf, readyLists, type ReadyFilters } from '../../src/domain/cockpit/ready-lists';
import { DAY, HOUR, MINUTE, startOfDay, dayOf } from '../../src/domain/calendar/instant';
import { casesByQuery } from '../../src/engine/find-cases';
import { fastForwardTo, readClock, settle } from '../../src/engine/own-clock';
import { firstColumns } from '../../src/engine/first-columns';
import { listAppealIds } from '../../src/store/appeals/appeal-list.repository';
import { APPEAL_WORKFLOW } from '../../workflows/messages';
import { idsOf, OFFICE, openCity, ordinaryInput, APPELLANT, SUPERVISOR, type City } from '../support/city';
import { drive, inHand, judgedAndAssigned, type Drive } from '../replay/case-drive';
import { eventually } from '../support/neighbours/receiver';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

/** A case in a district of this scenario's own, so that others' clocks do not matter. */
const begin = (district: string) => drive(city, ordinaryInput({ district }));
const clockOf = async ({ workflowId }: Drive) => (await readClock(city.engine, workflowId)).now;

async function momentOf({ caseId }: Drive, column: 'due_at' | 'yellow_at'): Promise<number> {
  const { rows } = await city.pool.query<Record<string, Date>>(`select ${column} from appeals where case_id = $1`, [
    caseId,
  ]);
  return rows[0]?.[column]?.getTime() ?? Number.NaN;
}

/** The cases that the Temporal UI shows for a list, and those that PostgreSQL has for it, once the first has followed. */
async function bothFind(id: string, district: string, now: number, expected: readonly Drive[]): Promise<void> {
  const filters: ReadyFilters = { ...readyLists(now).find((list) => list.id === id)?.filters, district };
  const wanted = expected.map(({ workflowId }) => workflowId).sort();
  const stored = await listAppealIds(city.pool, filters, 100, now);
  expect(stored.map(({ workflowId }) => workflowId).sort()).toEqual(wanted);
  const query = `${queryOf(filters, now)} AND TaskQueue = "${city.engine.taskQueue}"`;
  let shown: string[] = [];
  const follows = async () => {
    shown = (await casesByQuery(city.engine, query, 100)).sort();
    return JSON.stringify(shown) === JSON.stringify(wanted);
  };
  await eventually(follows, 10_000).catch(() => expect(shown).toEqual(wanted));
}

describe('a ready list, opened in the Temporal UI, finds what PostgreSQL finds', () => {
  it('各单位超期 and 各区红灯: what is late, also in the minutes before the case acts on it', async () => {
    const late = await begin('鼓楼区');
    await judgedAndAssigned(late);
    const due = await momentOf(late, 'due_at');
    await bothFind('overdue', '鼓楼区', due - 1, []);
    await bothFind('overdue', '鼓楼区', due, [late]);
    await bothFind('red', '鼓楼区', due, [late]);
    await fastForwardTo(city.engine, late.workflowId, due + 11 * MINUTE);
    await bothFind('overdue', '鼓楼区', due + 11 * MINUTE, [late]);
    await bothFind('red', '鼓楼区', due + 11 * MINUTE, [late]);
    await bothFind('level-1', '鼓楼区', due + 11 * MINUTE, [late]);
  });

  it('黄灯: once the case has told its unit, and no longer when the light is red', async () => {
    const slow = await begin('泉山区');
    await inHand(slow);
    const yellow = await momentOf(slow, 'yellow_at');
    await bothFind('yellow', '泉山区', yellow - MINUTE, []);
    await fastForwardTo(city.engine, slow.workflowId, yellow + 11 * MINUTE);
    await bothFind('yellow', '泉山区', yellow + 11 * MINUTE, [slow]);
    await bothFind('yellow', '泉山区', await momentOf(slow, 'due_at'), []);
  });

  it('今日到期: an extended case moves to its new day at once', async () => {
    const [plain, extended] = [await begin('铜山区'), await begin('铜山区')];
    await inHand(plain);
    const unit = await inHand(extended);
    const day = startOfDay(dayOf(await momentOf(plain, 'due_at')));
    await bothFind('due-today', '铜山区', day + HOUR, [plain, extended]);
    await extended.act('request-extension', unit, { days: 5, reason: '需第三方检测' });
    await extended.act('decide-extension', OFFICE, { grant: true, reason: '检测周期属实' });
    await settle(city.engine, extended.workflowId);
    await bothFind('due-today', '铜山区', day + HOUR, [plain]);
    await bothFind('due-today', '铜山区', (await momentOf(extended, 'due_at')) - HOUR, [extended]);
  });

  it('待会客厅办公室: also when an operator has paused the workflow, not while the appellant is waited for', async () => {
    const [waits, asked, given] = [await begin('贾汪区'), await begin('贾汪区'), await begin('贾汪区')];
    await asked.act('request-supplement', OFFICE, { what: '合同编号' });
    await judgedAndAssigned(given);
    for (const one of [asked, given]) await settle(city.engine, one.workflowId);
    const now = await clockOf(waits);
    await bothFind('office', '贾汪区', now, [waits]);
    await asked.act('supplement', OFFICE, { text: '合同编号 2023-017' });
    await settle(city.engine, asked.workflowId);
    await bothFind('office', '贾汪区', now, [waits, asked]);
    await pause(waits.workflowId);
    await bothFind('office', '贾汪区', now, [waits, asked]);
  });

  it('挂牌督办, and its end', async () => {
    const listed = await begin('新沂市');
    const unit = await inHand(listed);
    await listed.act('reply', unit, { result: 'explained', text: '已说明', basis: '《物业管理条例》第十二条' });
    await listed.act('evaluate', APPELLANT, {
      ...{ contacted: true, solved: false, satisfaction: 'dissatisfied', comment: '没有解决' },
    });
    await settle(city.engine, listed.workflowId);
    const now = await clockOf(listed);
    await bothFind('listed', '新沂市', now, [listed]);
    await listed.act('delist', SUPERVISOR, { reason: '已经解决' });
    await settle(city.engine, listed.workflowId);
    await bothFind('listed', '新沂市', now, []);
  });

  it('问责: what is open at that level, not what was closed at it', async () => {
    const [open, closed] = [await begin('邳州市'), await begin('邳州市')];
    for (const { workflowId } of [open, closed]) {
      await city.engine.client.workflow
        .getHandle(workflowId)
        .signal('escalate', { commandId: `esc-${workflowId}`, by: SUPERVISOR, level: 3, reason: '群众反映集中' });
      await settle(city.engine, workflowId);
    }
    const now = await clockOf(open);
    await bothFind('level-3', '邳州市', now, [open, closed]);
    await closed.act('withdraw', APPELLANT, { reason: '不再需要' });
    await settle(city.engine, closed.workflowId);
    await bothFind('level-3', '邳州市', now, [open]);
  });

  it('今日新登记: a case that was reset counts once, and tomorrow it is no longer new', async () => {
    const input = ordinaryInput({ district: '沛县' });
    const { caseId, workflowId } = idsOf(input);
    await city.engine.client.workflow.start(APPEAL_WORKFLOW, {
      ...{ workflowId, taskQueue: city.engine.taskQueue, args: [input] },
      typedSearchAttributes: firstColumns({ caseId, input, at: Date.now() }, city.rules, defaultCatalogue),
    });
    await settle(city.engine, workflowId);
    const one = [{ workflowId }] as unknown as Drive[];
    await bothFind('new-today', input.district, Date.now(), one);
    await city.engine.connection.workflowService.resetWorkflowExecution({
      ...{ namespace: city.engine.namespace, workflowExecution: { workflowId }, reason: '误判' },
      workflowTaskFinishEventId: 4 as never,
      requestId: `reset-${workflowId}`,
    });
    await settle(city.engine, workflowId);
    await bothFind('new-today', input.district, Date.now(), one);
    await bothFind('new-today', input.district, Date.now() + DAY, []);
  });
});

async function pause(workflowId: string): Promise<void> {
  await city.engine.connection.workflowService.pauseWorkflowExecution({
    ...{ namespace: city.engine.namespace, workflowId, reason: '核对', identity: 'operator' },
  });
  const { workflowExecutionInfo } = await city.engine.connection.workflowService.describeWorkflowExecution({
    namespace: city.engine.namespace,
    execution: { workflowId },
  });
  expect(workflowExecutionInfo?.status).toBe(
    temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_PAUSED,
  );
}
