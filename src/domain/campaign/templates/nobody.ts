import type { Budget } from '../../calendar/budget';
import type { TaskRule } from './template';

/** 确认名单: whom and what the registry proposed is confirmed by the office; when it does not, the centre and the supervisor are asked. */
export function confirmation(limit: Budget, escalation: Budget): TaskRule {
  return {
    id: 'confirm',
    title: '确认对象和人员',
    phase: 'prepare',
    for: 'once',
    holder: 'office',
    limit,
    reminder: 0.5,
    when: 'proposed',
    outcomes: [{ id: 'confirmed', title: '已确认' }],
    consequence: 'escalate',
    escalation,
  };
}

/** 说明未办原因: what nobody prepared or carried out is accounted for, by the office, then before the centre and the supervisor (P2). */
export const account: TaskRule = {
  id: 'account',
  title: '说明未办原因',
  phase: 'account',
  for: 'once',
  holder: 'office',
  limit: { amount: 3, unit: 'working-days' },
  reminder: 0.7,
  outcomes: [
    { id: 'explained', title: '已查明原因' },
    { id: 'answered-for', title: '已追究责任' },
  ],
  checks: [
    { id: 'why', title: '为什么没有办', answer: 'text' },
    { id: 'who', title: '责任岗位（不写姓名）', answer: 'text' },
  ],
  consequence: 'escalate',
};
