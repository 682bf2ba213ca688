import { setTimeout as sleep } from 'node:timers/promises';
import { settle } from '../../src/engine/own-clock';
import { APPEAL_WORKFLOW, ESCALATE_SIGNAL } from '../../workflows/messages';
import { APPELLANT, idsOf, OFFICE, ordinaryInput, SUPERVISOR, unitActor } from '../support/city';
import { assigned, drive, inHand, judgedAndAssigned, type RecordingCity } from './case-drive';

/** Cases that between them wait for everything a case can wait for. Each ends by giving its workflow's id. */
export const cases: Record<string, (city: RecordingCity) => Promise<string>> = {
  async ordinary(city) {
    const driven = await drive(city, ordinaryInput());
    const unit = await inHand(driven);
    await driven.act('contact', unit, { how: 'phone', note: '已说明安排' });
    await driven.until(2);
    await driven.act('reply', unit, { result: 'explained', text: '已公示', basis: '《物业管理条例》第十二条' });
    await driven.until(3);
    await driven.act('evaluate', APPELLANT, CONTENT);
    await driven.until(40);
    return driven.workflowId;
  },

  async 'unattended-for-a-year'(city) {
    const driven = await drive(city, ordinaryInput());
    await driven.until(365);
    return driven.workflowId;
  },

  async 'returned-and-arbitrated'(city) {
    const driven = await drive(city, ordinaryInput());
    const unit = await judgedAndAssigned(driven);
    await driven.act('return', unit, { reason: '不属于本单位职责', evidence: [EVIDENCE] });
    await driven.until(0.1);
    await driven.act('arbitrate', OFFICE, { uphold: true, lead: 'water', reason: '职责分工明确' });
    await driven.act('return', unitActor('water'), { reason: '应由首问单位办理', evidence: [EVIDENCE] });
    await driven.until(10);
    return driven.workflowId;
  },

  async 'coordinated-extended-paused'(city) {
    const driven = await drive(city, ordinaryInput({ category: '项目审批', appellant: { type: 'firm' } }));
    const assisting = [
      { unit: 'water', task: '出具供水意见' },
      { unit: 'ecology', task: '出具环评意见' },
    ];
    const unit = await inHand(driven, { lead: 'housing', assisting });
    await driven.act('request-extension', unit, { days: 5, reason: '需第三方检测' });
    await driven.act('decide-extension', OFFICE, { grant: true, reason: '检测周期属实' });
    await driven.until(1);
    await driven.act('pause', OFFICE, { reason: '等待环评公示', basis: '环境影响评价法' });
    await driven.until(4);
    await driven.act('resume', unit, { reason: '公示期满' });
    await driven.act('finish-subtask', unitActor('water'), { text: '意见已出具' });
    await driven.act('finish-subtask', OFFICE, { text: '意见已出具', unit: 'ecology' });
    await driven.act('reply', unit, { result: 'solved', text: '已办结', evidence: [EVIDENCE] });
    await driven.until(60);
    return driven.workflowId;
  },

  async 'three-rounds-to-a-session'(city) {
    const driven = await drive(city, ordinaryInput());
    let unit = await inHand(driven);
    for (const day of [1, 2, 3]) {
      await driven.act('reply', unit, { result: 'explained', text: '已说明', basis: '《物业管理条例》第十二条' });
      await driven.until(day);
      await driven.act('evaluate', APPELLANT, {
        ...CONTENT,
        solved: false,
        satisfaction: 'dissatisfied',
        comment: '没有解决',
      });
      if (day === 3) break;
      unit = await assigned(driven);
      await driven.act('sign', unit);
    }
    await driven.until(90);
    return driven.workflowId;
  },

  async 'answered-at-once'(city) {
    const title = '请问营业执照设立登记需要什么材料';
    const driven = await drive(city, ordinaryInput({ kind: 'consult', category: '证照办理', title }));
    await driven.until(45);
    return driven.workflowId;
  },

  async reopened(city) {
    const driven = await drive(city, ordinaryInput());
    const unit = await inHand(driven);
    await driven.act('reply', unit, { result: 'explained', text: '已公示', basis: '《物业管理条例》第十二条' });
    await driven.act('evaluate', APPELLANT, CONTENT);
    await driven.until(10);
    await driven.act('reopen', APPELLANT, { reason: '问题再次出现' });
    await driven.until(120);
    return driven.workflowId;
  },

  async 'started-by-hand'(city) {
    const input = ordinaryInput({ channel: 'operator', text: '来人口述：小区电梯停运三天。' });
    const workflowId = `by-hand-${idsOf(input).caseId}`;
    await city.engine.client.workflow.start(APPEAL_WORKFLOW, {
      workflowId,
      taskQueue: city.engine.taskQueue,
      args: [input],
    });
    await settle(city.engine, workflowId);
    return workflowId;
  },

  async 'raised-and-refused'(city) {
    const driven = await drive(city, ordinaryInput());
    await inHand(driven);
    const handle = city.engine.client.workflow.getHandle(driven.workflowId);
    const raise = (commandId: string, level: number) =>
      handle.signal(ESCALATE_SIGNAL, { commandId, by: SUPERVISOR, level, reason: '群众反映集中' });
    await raise('esc-1', 2);
    await raise('esc-2', 1);
    await handle.signal(ESCALATE_SIGNAL, { level: 'high' });
    await handle.cancel();
    await driven.until(20);
    return driven.workflowId;
  },

  async 'withdrawn-after-a-supplement'(city) {
    const driven = await drive(city, ordinaryInput());
    await driven.act('request-supplement', OFFICE, { what: '请补充合同' });
    await driven.until(1);
    await driven.act('supplement', APPELLANT, { text: '合同编号 2023-017' });
    await driven.act('withdraw', APPELLANT, { reason: '已自行解决' });
    await driven.until(40);
    return driven.workflowId;
  },

  async 'store-away'(city) {
    const driven = await drive(city, ordinaryInput());
    city.line.cut();
    await driven.act('judge', OFFICE, { lawful: true, reasonable: true, reason: '属实' });
    await sleep(5_000);
    const unit = await assigned(driven);
    await driven.act('sign', unit);
    city.line.mend();
    await settle(city.engine, driven.workflowId);
    await driven.until(30);
    return driven.workflowId;
  },
};

const CONTENT = { contacted: true, solved: true, satisfaction: 'satisfied' };
const EVIDENCE = {
  ...{ name: '现场照片.jpg', mediaType: 'image/jpeg', url: 'https://files.example/1.jpg' },
  sha256: '0'.repeat(64),
};
