import type { Budget, BudgetUnit } from '../calendar/budget';
import type { Policy } from './policy';

const budget =
  (unit: BudgetUnit) =>
  (amount: number): Budget => ({ amount, unit });
const workingHours = budget('working-hours');
const workingDays = budget('working-days');
const clockHours = budget('clock-hours');
const calendarDays = budget('calendar-days');

const YELLOW = { fraction: 0.7 } as const;

/** DOMAIN.md section 3 as data; what that table leaves open is this project's choice and said beside it. */
export const defaultPolicy: Policy = {
  version: '2026.1',
  title: '默认办理时限',
  duties: {
    theme: {
      actor: 'office',
      limit: workingHours(4),
      urgentLimit: clockHours(1),
      grace: 1,
      consequence: 'proposal-stands',
    },
    judge: { actor: 'office', limit: workingDays(1), grace: 1, consequence: 'accept-by-default' },
    assign: {
      actor: 'office',
      limit: workingHours(4),
      urgentLimit: clockHours(1),
      grace: 0,
      consequence: 'assign-by-duty-list',
    },
    supplement: {
      actor: 'appellant',
      limit: workingDays(5),
      reminder: YELLOW,
      grace: 0,
      consequence: 'close-incomplete',
    },
    sign: {
      actor: 'lead',
      limit: workingHours(4),
      urgentLimit: clockHours(1),
      reminder: YELLOW,
      grace: 0,
      consequence: 'ladder',
    },
    // The ruling on a return has no limit in the table: the office gets as long as for an assignment.
    arbitrate: {
      actor: 'office',
      limit: workingHours(4),
      urgentLimit: clockHours(1),
      grace: 0,
      consequence: 'uphold-first-asked',
    },
    contact: { actor: 'lead', limit: workingDays(1), urgentLimit: clockHours(2), grace: 0, consequence: 'points' },
    // The limit itself comes from `handle` below, by kind, urgency and track; this one is never used.
    handle: { actor: 'lead', limit: workingDays(5), reminder: YELLOW, grace: 0, consequence: 'ladder' },
    subtask: { actor: 'assisting', limit: workingDays(8), reminder: YELLOW, grace: 0, consequence: 'points' },
    'decide-extension': { actor: 'office', limit: workingDays(1), grace: 0, consequence: 'refuse-extension' },
    pause: { actor: 'office', limit: workingDays(20), reminder: YELLOW, grace: 0, consequence: 'resume' },
    'supervision-1': { actor: 'lead', limit: workingDays(3), reminder: YELLOW, grace: 0, consequence: 'ladder' },
    'supervision-2': { actor: 'lead', limit: workingDays(3), reminder: YELLOW, grace: 0, consequence: 'ladder' },
    accountability: { actor: 'supervisor', limit: workingDays(10), grace: 0, consequence: 'remind-again' },
    'listed-round': { actor: 'lead', limit: workingDays(10), reminder: YELLOW, grace: 0, consequence: 'joint-session' },
    'listed-progress': { actor: 'lead', limit: workingDays(5), grace: 0, consequence: 'points' },
    evaluate: {
      actor: 'appellant',
      limit: calendarDays(7),
      reminder: { after: calendarDays(3) },
      grace: 0,
      consequence: 'no-answer',
    },
    verify: {
      actor: 'office',
      limit: workingDays(3),
      reminder: YELLOW,
      grace: 0,
      consequence: 'appellant-word-stands',
    },
    promise: { actor: 'lead', limit: workingDays(20), reminder: YELLOW, grace: 0, consequence: 'list' },
    mechanism: { actor: 'lead', limit: workingDays(10), reminder: YELLOW, grace: 0, consequence: 'remind-again' },
    session: { actor: 'session', limit: workingDays(20), reminder: YELLOW, grace: 0, consequence: 'standing-listing' },
    'standing-review': { actor: 'supervisor', limit: calendarDays(30), grace: 0, consequence: 'remind-again' },
    'decide-contest': { actor: 'office', limit: workingDays(5), grace: 0, consequence: 'refuse-contest' },
    objection: { actor: 'noticed', limit: workingDays(2), grace: 0, consequence: 'publish' },
    'decide-objection': { actor: 'office', limit: workingDays(3), grace: 0, consequence: 'objection-refused' },
    display: { actor: 'public', limit: calendarDays(30), grace: 0, consequence: 'archive' },
    'reopen-window': { actor: 'appellant', limit: calendarDays(30), grace: 0, consequence: 'end' },
  },
  handle: {
    consult: workingDays(1),
    'first-asked': workingDays(5),
    coordinated: workingDays(10),
    escalated: workingDays(20),
    urgent: workingDays(1),
  },
  returnWindow: workingDays(1),
  returns: 2,
  extensionMost: workingDays(20),
  spreadSeconds: 600,
  rounds: 3,
  rankingDisplay: calendarDays(180),
  verifyOneIn: 10,
  gates: { radio: ['solved', 'satisfied', 'mechanism'] },
  points: {
    'contact-missed': -1,
    'subtask-missed': -1,
    'progress-missed': -1,
    'returned-wrongly': -2,
    'supervision-1': -2,
    'supervision-2': -4,
    accountability: -10,
    listed: -3,
    falsified: -20,
    'held-accountable': -10,
    'solved-satisfied': 2,
    commended: 5,
  },
};
