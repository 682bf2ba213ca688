import { setTimeout as sleep } from 'node:timers/promises';
import { temporal } from '@temporalio/proto';
import { repairDifference } from '../../src/doctor/repair-difference';
import { endCase } from '../../src/engine/end-case';
import { handoverWorkflowIdOf, startHandover } from '../../src/engine/handovers';
import { settle } from '../../src/engine/own-clock';
import { latestRun } from '../../src/engine/runs';
import { noteReset } from '../../src/engine/resume';
import { createHandOver } from '../../src/store/appeals/hand-overs.repository';
import { OFFICE, SUPERVISOR, unitActor } from '../support/city';
import { driveCampaign, waitingCase } from './campaign-drive';
import type { RecordingCity } from './case-drive';

/** Campaigns, and a hand-over, that between them wait for everything a campaign can wait for. Each ends by giving its workflow's id. */
export const campaigns: Record<string, (city: RecordingCity) => Promise<string>> = {
  async 'campaign-session'(city) {
    const id = await waitingCase(city);
    const driven = await driveCampaign(city, (day) => ({
      ...{ kind: 'session', name: 'recorded', units: ['housing', 'tax', 'water'], day: day(14) },
      agenda: [{ id }],
    }));
    await driven.act('record', { task: 'invitation:housing', outcome: 'coming' }, unitActor('housing'));
    await driven.act('record', { task: 'invitation:tax', outcome: 'coming' }, unitActor('tax'));
    await driven.until(14.1);
    await driven.act('record', { task: 'attendance:housing', outcome: 'on-site' });
    const decision = { lead: 'tax', who: '分管副局长', how: '联合核查并公示', day: driven.day(40) };
    await driven.act('decide-case', { case: id, ...decision });
    await driven.act('promise', { unit: 'housing', what: '开通网上变更', day: driven.day(30) });
    await driven.act('conclude');
    await driven.act('release-report', { how: 'published' });
    await driven.until(35);
    await driven.act('report-item', { item: 'p1', text: '已开通', evidence: [EVIDENCE] }, unitActor('housing'));
    await driven.act('verify-item', { item: 'p1', accepted: true, reason: '核实' });
    await driven.until(120);
    return driven.workflowId;
  },

  async 'campaign-visit-day'(city) {
    const driven = await driveCampaign(city, {
      ...{ kind: 'visit-day', name: 'recorded', district: '云龙区' },
      targets: ['firm-1', 'firm-2'].map((id) => ({ id, title: id })),
    });
    await driven.act('begin');
    await driven.act('record', { task: 'visit:firm-1', outcome: 'visited', note: '反映用电增容' });
    await driven.act('find', { text: '用电增容久未批复', use: 'appeal', category: '物业管理', target: 'firm-1' });
    await driven.act('find', { text: '路口缺指示牌', use: 'noted' });
    await driven.until(60);
    return driven.workflowId;
  },

  async 'campaign-check-with-rectification'(city) {
    const driven = await driveCampaign(city, {
      ...{ kind: 'check', name: 'recorded', mode: 'open', targets: [{ id: 'window', title: '窗口', unit: 'tax' }] },
    });
    const tax = unitActor('tax');
    await driven.act('begin');
    await driven.act('record', { task: 'inspect:window', outcome: 'faults', evidence: [EVIDENCE] });
    await driven.act('find', { text: '未一次性告知', use: 'rectification', unit: 'tax', target: 'window' });
    await driven.act('report-item', { item: 'r-f1', text: '已公示', evidence: [EVIDENCE] }, tax);
    await driven.act('verify-item', { item: 'r-f1', accepted: false, reason: '没有公示' }, SUPERVISOR);
    await driven.until(150);
    await driven.act('hold-item', { item: 'r-f1', held: false, reason: '情况属实，限期再改' }, SUPERVISOR);
    await driven.act('report-item', { item: 'r-f1', text: '已公示', evidence: [EVIDENCE] }, tax);
    await driven.act('verify-item', { item: 'r-f1', accepted: true, reason: '现场核实' });
    return driven.workflowId;
  },

  async 'hand-over'(city) {
    const cases = [await waitingCase(city), await waitingCase(city)];
    const id = 'recorded-hand-over';
    await createHandOver(city.pool, { id, by: OFFICE, why: '集中交办' }, [
      ...cases.map((caseId) => ({ caseId, category: '物业管理', unit: 'housing' })),
      { caseId: 'hotline-12345~unknown', category: '物业管理', unit: 'housing' },
    ]);
    await startHandover(city.engine, id, { title: '集中交办' });
    await settle(city.engine, handoverWorkflowIdOf(id));
    return handoverWorkflowIdOf(id);
  },

  async 'campaign-reset-and-cancelled'(city) {
    const driven = await driveCampaign(city, { kind: 'check', name: 'reset' });
    const { workflowId } = driven;
    await driven.act('begin');
    await city.engine.connection.workflowService.resetWorkflowExecution({
      ...{ namespace: city.engine.namespace, workflowExecution: { workflowId }, reason: '误开', requestId: 'reset' },
      ...{
        workflowTaskFinishEventId: (await endOfFirstTask(city, workflowId)) as never,
        resetReapplyType: NOTHING_AGAIN,
      },
    });
    await settle(city.engine, workflowId);
    await noteReset(city.engine, workflowId, (await latestRun(city.engine, workflowId))?.runId ?? '');
    await city.engine.client.workflow.getHandle(workflowId).cancel();
    await settle(city.engine, workflowId);
    await driven.act('begin');
    await driven.act('conclude');
    await driven.until(60);
    return workflowId;
  },

  async 'campaign-taken-up'(city) {
    const driven = await driveCampaign(city, { kind: 'inspection', name: 'taken-up', mode: 'enforcement' });
    const { workflowId, campaignId: caseId } = driven;
    await driven.act('begin');
    await driven.act('find', { text: '重复检查', use: 'rectification', unit: 'tax' });
    await endCase(city.engine, workflowId, '手误');
    await repairDifference(city, 'take-up', { kind: 'workflow-stopped', caseId, workflowId, detail: '' });
    await settle(city.engine, workflowId);
    await driven.act('conclude');
    await driven.until(60);
    return workflowId;
  },

  async 'campaign-store-away'(city) {
    const driven = await driveCampaign(city, { kind: 'check', name: 'store-away' });
    city.line.cut();
    await driven.actAtOnce('begin');
    await sleep(5_000);
    await driven.actAtOnce('find', { text: '未公示', use: 'rectification', unit: 'tax' });
    city.line.mend();
    await settle(city.engine, driven.workflowId);
    await driven.until(60);
    return driven.workflowId;
  },
};

async function endOfFirstTask({ engine }: RecordingCity, workflowId: string): Promise<unknown> {
  const { events } = await engine.client.workflow.getHandle(workflowId).fetchHistory();
  return events?.find((event) => event.workflowTaskCompletedEventAttributes)?.eventId;
}

const NOTHING_AGAIN = temporal.api.enums.v1.ResetReapplyType.RESET_REAPPLY_TYPE_NONE;
const EVIDENCE = {
  ...{ name: '现场照片.jpg', mediaType: 'image/jpeg', url: 'https://files.example/1.jpg' },
  sha256: '0'.repeat(64),
};
