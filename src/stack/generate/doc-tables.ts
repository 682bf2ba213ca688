import { variables } from '../../variables';
import { acts } from '../../domain/appeal/acts/acts';
import type { Act } from '../../domain/appeal/acts/act';
import { stages, type Stage, type Status } from '../../domain/appeal/state';
import { STATUS_DUTY } from '../../domain/appeal/limits/status-duty';
import { CONSEQUENCE_TITLES, DUTY_TITLES, STAGE_TITLES, STATUS_TITLES, TRACK_TITLES } from '../../domain/appeal/titles';
import { ROLE_TITLES } from '../../domain/people/role-titles';
import type { Budget } from '../../domain/calendar/budget';
import { defaultPolicy } from '../../domain/policy/default-policy';
import { ruleOfDuty } from '../../domain/policy/duty-rules';
import { dutyKinds } from '../../domain/policy/duty-kinds';
import type { DutyHolder } from '../../domain/policy/policy';
import { partNeeds, parts } from '../parts';
import { accessTable } from './access-table';
import { code, table } from './markdown';

/** Tables of a document, by the name of their marker: made from the same data the product runs on, so they cannot grow old. */
export type Tables = Readonly<Record<string, () => string>>;

/** Those of docs/rules.md. */
export const ruleTables: Tables = {
  stages: stagesTable,
  limits: limitsTable,
  handling: handlingTable,
  acts: actsTable,
  access: accessTable,
};

/** Those of docs/running.md. */
export const runningTables: Tables = { parts: partsTable, variables: variablesTable };

const STAGE_OF: Record<Stage, readonly Status[]> = {
  theme: ['awaiting-theme'],
  collect: ['awaiting-judgement', 'awaiting-supplement'],
  assign: ['awaiting-assignment', 'awaiting-signature', 'awaiting-arbitration'],
  handle: ['handling', 'paused'],
  'follow-up': [
    ...(['awaiting-evaluation', 'awaiting-verification', 'awaiting-promise', 'awaiting-mechanism'] as const),
    ...(['awaiting-session', 'standing'] as const),
  ],
  review: ['reviewing', 'closed', 'ended'],
};

function stagesTable(): string {
  return table(
    ['step', 'stage', 'statuses and whom they wait for'],
    stages.map((stage, index) => [
      `${index + 1} ${STAGE_TITLES[stage]}`,
      code(stage),
      STAGE_OF[stage].map(waiting).join('<br>'),
    ]),
  );
}

function waiting(status: Status): string {
  const duty = STATUS_DUTY[status];
  const who = duty === null ? '' : `: ${nameOf(ruleOfDuty(defaultPolicy, duty).actor)}`;
  return `${code(status)} ${STATUS_TITLES[status]}${who}`;
}

function limitsTable(): string {
  const rows = dutyKinds
    .filter((kind) => kind !== 'handle')
    .map((kind) => {
      const { actor, limit, urgentLimit, consequence, grace } = ruleOfDuty(defaultPolicy, kind);
      const urgent = urgentLimit === undefined ? '' : ` (urgent: ${words(urgentLimit)})`;
      const twice = grace > 0 ? `reminder; at ${grace + 1}× ` : '';
      return [
        `${DUTY_TITLES[kind]} ${code(kind)}`,
        nameOf(actor),
        `${words(limit)}${urgent}`,
        `${twice}${CONSEQUENCE_TITLES[consequence]}`,
      ];
    });
  return table(['what is owed', 'by whom', 'limit', 'when missed'], rows);
}

function handlingTable(): string {
  const names: Record<string, string> = { consult: '咨询', urgent: '紧急', ...TRACK_TITLES };
  return table(
    ['handling 办理并答复', 'limit'],
    Object.entries(defaultPolicy.handle).map(([track, limit]) => [
      `${names[track] ?? track} ${code(track)}`,
      words(limit),
    ]),
  );
}

function actsTable(): string {
  return table(
    ['act', '动作', 'who may'],
    acts.map(({ name, title, roles }: Act) => [
      code(name),
      title,
      roles.map((role) => `${ROLE_TITLES[role]} ${code(role)}`).join(', '),
    ]),
  );
}

function partsTable(): string {
  return table(
    ['part', 'what', 'needs', 'port', 'variables it reads'],
    parts.map((part) => {
      const { title, needs, port, reads } = partNeeds[part];
      return [
        code(part),
        title,
        needs.map(code).join(' '),
        port === undefined ? '' : code(port),
        reads.map(code).join(' '),
      ];
    }),
  );
}

function variablesTable(): string {
  return table(
    ['variable', 'value', 'default'],
    Object.entries(variables).map(([name, { schema, expects }]) => [code(name), expects, defaultOf(name, schema)]),
  );
}

/** What holds without the variable, as its schema says; a folder outside the checkout and secrets are made, not written down. */
function defaultOf(name: string, schema: { parse: (given: undefined) => unknown }): string {
  if (name === 'LIUBU_CACHE') return code('~/.cache/liubu');
  const value = schema.parse(undefined);
  return typeof value === 'string' || typeof value === 'number' ? code(String(value)) : '';
}

/** Whom a duty falls on: roles as in the table of acts, and those only a case can name. */
const HOLDERS: Partial<Record<DutyHolder, string>> = {
  lead: '牵头单位 lead',
  assisting: '协办单位 assisting',
  noticed: '被通报单位 noticed',
};

function nameOf(actor: DutyHolder): string {
  return HOLDERS[actor] ?? `${ROLE_TITLES[actor as keyof typeof ROLE_TITLES]} ${actor}`;
}

function words({ amount, unit }: Budget): string {
  return `${amount} ${amount === 1 ? unit.replace(/s$/, '') : unit}`.replace('-', ' ');
}
