import { calendarTableSchema } from '../../../domain/calendar/calendar-table';
import { defaultCalendar } from '../../../domain/calendar/default-calendar';
import { defaultPolicy } from '../../../domain/policy/default-policy';
import { policySchema } from '../../../domain/policy/policy';
import { calendarCandidate, policyCandidate } from '../../../use-cases/rules/rule-candidates';
import { versionRoutes } from './rule-versions';

/** The limits of the city, and the days they count over: each proposed by the office, approved by the supervisor. */
export const policyRoutes = versionRoutes({
  table: 'policies',
  path: '/v1/policies',
  name: 'Policy',
  field: 'policy',
  title: '办理时限制度',
  candidate: policyCandidate,
  schema: policySchema,
  example: defaultPolicy,
});

export const calendarRoutes = versionRoutes({
  table: 'calendars',
  path: '/v1/calendar',
  name: 'Calendar',
  field: 'calendar',
  title: '工作日历',
  candidate: calendarCandidate,
  schema: calendarTableSchema,
  example: defaultCalendar,
});
