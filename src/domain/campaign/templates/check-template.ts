import { templateSchema, type TaskRule, type Template } from './template';

/** A fault of a template: where, and what is wrong, in words for the administrator. */
export interface TemplateFault {
  readonly path: string;
  readonly message: string;
}

/**
 * Takes a template whole or refuses it with every fault named. Its shape asks for an actor, a limit and a consequence of every waiting;
 * its sense, that what silence is taken for exists, and that what is waited for can come.
 */
export function checkTemplate(candidate: unknown): { template: Template } | { faults: TemplateFault[] } {
  const parsed = templateSchema.safeParse(candidate);
  if (!parsed.success) {
    return { faults: parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message })) };
  }
  const template = parsed.data;
  const faults = [
    ...repeated(template),
    ...template.tasks.flatMap((rule, index) => ruleFaults(template, rule, `tasks.${index}`)),
    ...quorumFaults(template),
  ];
  return faults.length === 0 ? { template } : { faults };
}

function repeated({ tasks }: Template): TemplateFault[] {
  return tasks.flatMap(({ id }, index) =>
    tasks.findIndex((other) => other.id === id) < index
      ? [{ path: `tasks.${index}.id`, message: `任务“${id}”重复` }]
      : [],
  );
}

function ruleFaults(template: Template, rule: TaskRule, path: string): TemplateFault[] {
  const known = new Set(rule.outcomes.map(({ id }) => id));
  const unknown = outcomesNamedIn(rule)
    .filter(([, id]) => !known.has(id))
    .map(([field, id]) => ({ path: `${path}.${field}`, message: `结果“${id}”不在 outcomes 中` }));
  const silent =
    rule.consequence === 'stands' && rule.silence === undefined
      ? [{ path: `${path}.silence`, message: '须说明无人办理时按哪一结果' }]
      : [];
  return [...silent, ...unknown, ...reachFaults(template, rule, path)];
}

/** Each outcome that another field of the rule names, with the field. */
function outcomesNamedIn({
  silence,
  lists,
  evidenceFor = [],
  checksFor = [],
  finds = [],
}: TaskRule): [string, string][] {
  const single = Object.entries({ silence, lists }).flatMap(([field, id]): [string, string][] =>
    id === undefined ? [] : [[field, id]],
  );
  return [
    ...single,
    ...evidenceFor.map((id): [string, string] => ['evidenceFor', id]),
    ...checksFor.map((id): [string, string] => ['checksFor', id]),
    ...finds.map(({ outcome }): [string, string] => ['finds', outcome]),
  ];
}

const isOfTargets = ({ ofTargets }: NonNullable<Template['receivers']>[number]): boolean => ofTargets === true;

/** What a rule asks for that its template cannot give. */
const UNREACHABLE: readonly {
  readonly field: string;
  readonly message: string;
  readonly when: (rule: TaskRule, template: Template) => boolean;
}[] = [
  {
    field: 'for',
    message: '模板没有接收报告的机关 receivers',
    when: ({ for: count }, { receivers = [] }) => count === 'each-receiver' && receivers.length === 0,
  },
  {
    field: 'phase',
    message: '报告发出之后才能反馈，须为 follow',
    when: ({ for: count, phase }) => count === 'each-receiver' && phase !== 'follow',
  },
  {
    field: 'for',
    message: '模板不议定诉求 decidesCases',
    when: ({ for: count }, { decidesCases }) => count === 'each-case' && decidesCases !== true,
  },
  {
    field: 'holder',
    message: '没有所属单位可以等待',
    when: ({ for: count, holder }, { receivers = [] }) =>
      holder === 'its-unit' && (count === 'once' || (count === 'each-receiver' && !receivers.some(isOfTargets))),
  },
  {
    field: 'participants',
    message: '只有对象、人员和接收报告的机构有自己的账号',
    when: ({ for: count, participants }) =>
      participants === 'itself' && !['each-target', 'each-member', 'each-receiver'].includes(count),
  },
  {
    field: 'holder',
    message: '只有对象才有参与单位',
    when: ({ for: count, holder }) => holder === 'assisting' && count !== 'each-target',
  },
  {
    field: 'outcomes',
    message: '没有对接成功的结果 matches.outcome',
    when: (rule, { matches }) => matches !== undefined && !agreesOn(rule, matches.outcome),
  },
  {
    field: 'when',
    message: '模板不由名录提出对象 proposes，没有可以确认的',
    when: ({ when, phase }, { proposes }) => when === 'proposed' && (proposes === undefined || phase !== 'prepare'),
  },
  {
    field: 'consequence',
    message: '筹备任务不能无限期等待',
    when: ({ phase, consequence }) => phase === 'prepare' && consequence === 'remind-again',
  },
];

/** Every side of a proposal can say yes to it. */
function agreesOn({ for: count, phase, outcomes }: TaskRule, outcome: string): boolean {
  return count !== 'each-target' || phase !== 'carry-out' || outcomes.some(({ id }) => id === outcome);
}

function reachFaults(template: Template, rule: TaskRule, path: string): TemplateFault[] {
  return UNREACHABLE.filter(({ when }) => when(rule, template)).map(({ field, message }) => ({
    path: `${path}.${field}`,
    message,
  }));
}

function quorumFaults({ quorum, tasks }: Template): TemplateFault[] {
  const invites = tasks.some(({ for: count, phase }) => count === 'each-unit' && phase === 'prepare');
  return quorum === undefined || invites
    ? []
    : [{ path: 'quorum', message: '没有向单位发出邀请的任务，不能规定到会比例' }];
}
