import fc from 'fast-check';
import { accounts } from '../../../src/domain/campaign/carried-out';
import { lightOfCampaign } from '../../../src/domain/campaign/limits/lights';
import { defaultCalendar } from '../../../src/domain/calendar/default-calendar';
import type { CampaignFact } from '../../../src/domain/campaign/facts';
import { defaultTemplates } from '../../../src/domain/campaign/templates/default-templates';
import type { TaskRule, Template } from '../../../src/domain/campaign/templates/template';
import { played, randomStep } from './random-steps';
import { acceptedTemplate } from './random-template';
import { OFFICE } from './fixture';

/** What the record says of the tasks of a rule, counted from the facts alone. */
interface Counts {
  readonly said: ReadonlyMap<string, number>;
  readonly taken: ReadonlyMap<string, number>;
}

type Done = Extract<CampaignFact, { type: 'task-done' }>;

/** The facts before the report was drafted: what it may tell of. */
function beforeReport(facts: readonly CampaignFact[]): readonly CampaignFact[] {
  return facts.slice(
    0,
    facts.findLastIndex(({ type }) => type === 'report-drafted'),
  );
}

function countsOf({ id, outcomes }: TaskRule, facts: readonly CampaignFact[]): Counts {
  const done = facts.filter((fact): fact is Done => fact.type === 'task-done' && fact.body.task.split(':')[0] === id);
  const count = (byDefault: boolean): ReadonlyMap<string, number> =>
    new Map(
      outcomes.flatMap((outcome) => {
        const many = done.filter(({ body }) => body.outcome === outcome.id && body.byDefault === byDefault).length;
        return many === 0 ? [] : [[outcome.title, many] as const];
      }),
    );
  return { said: count(false), taken: count(true) };
}

/** Whether the record holds a sentence of a report; one that no rule below knows is held by nothing. */
function holds(sentence: string, template: Template, facts: readonly CampaignFact[]): boolean {
  return SENTENCES.some(([form, test]) => {
    const found = form.exec(sentence);
    return found !== null && test(found.slice(1), { template, facts });
  });
}

interface Told {
  readonly template: Template;
  readonly facts: readonly CampaignFact[];
}

const bodies = <T extends CampaignFact['type']>(facts: readonly CampaignFact[], type: T) =>
  facts.flatMap((fact) => (fact.type === type ? [fact.body as Extract<CampaignFact, { type: T }>['body']] : []));

const SENTENCES: readonly (readonly [RegExp, (groups: readonly string[], told: Told) => boolean])[] = [
  [/^本次没有开展：.*没有人办理任何事项$/, (_groups, { template, facts }) => !somebodyDid(template, facts)],
  [
    /^未完成：(.+?)(?: ([^ （]+))?（.+）$/,
    ([title, subject], { template, facts }) =>
      template.tasks.some(
        (rule) =>
          rule.title === title &&
          bodies(facts, 'task-missed').some(({ task }) => task === (subject ? `${rule.id}:${subject}` : rule.id)),
      ),
  ],
  [/^对接成功 0 对$/, (_groups, { facts }) => bodies(facts, 'matched').length === 0],
  [
    /^对接成功 (\d+) 对：/,
    ([n], { facts }) => bodies(facts, 'matched').filter(({ answer }) => answer === 'matched').length === Number(n),
  ],
  [
    /^议题 (.+?)：(未议定|由)/,
    ([id, how], { facts }) =>
      (how === '由') === bodies(facts, 'case-decided').some(({ case: decided }) => decided === id),
  ],
  [
    /^发现问题 (\d+) 个：转为诉求 (\d+)，限期整改 (\d+)，记录在案 (\d+)/,
    ([all, ...uses], { facts }) => {
      const found = bodies(facts, 'found');
      const many = ['appeal', 'rectification', 'noted'].map((use) => found.filter((one) => one.use === use).length);
      return found.length === Number(all) && many.every((count, index) => count === Number(uses[index]));
    },
  ],
  [
    /^(承诺|整改) (\S+)（.+）：(按期完成|逾期完成|办理中)$/,
    ([, id, fate], { facts }) => {
      const accepted = bodies(facts, 'item-verified').some((one) => one.item === id && one.accepted);
      return bodies(facts, 'item-opened').some((one) => one.id === id) && accepted === (fate !== '办理中');
    },
  ],
  [/^(.+?)：应 (\d+)，(.+?)(?:；评分 [\d.]+)?$/, taskSentence],
];

/** Each number of a line on tasks stands for as many facts, people's apart from those of a limit. */
function taskSentence([title, , rest = '']: readonly string[], { template, facts }: Told): boolean {
  const rule = template.tasks.find((one) => one.title === title);
  if (rule === undefined) return false;
  const { said, taken } = countsOf(rule, facts);
  const expected = [
    ...(said.size === 0 ? ['均未办理'] : [...said].map(([outcome, n]) => `${outcome} ${n}`)),
    ...[...taken].map(([outcome, n]) => `${outcome} ${n}（到期无人登记，按模板计）`),
  ];
  return expected.join('，') === rest;
}

/** From the facts alone: a person decided, found, promised, or did what is carried out. */
function somebodyDid(template: Template, facts: readonly CampaignFact[]): boolean {
  if (facts.some(({ type }) => type === 'found' || type === 'item-opened' || type === 'case-decided')) return true;
  const phase = template.tasks.some((rule) => rule.phase === 'carry-out') ? 'carry-out' : 'prepare';
  return bodies(facts, 'task-done').some(({ task, outcome, byDefault }) => {
    const rule = template.tasks.find(({ id }) => id === task.split(':')[0]);
    const undone = rule?.outcomes.find(({ id }) => id === outcome)?.undone === true;
    return !byDefault && rule?.phase === phase && !undone;
  });
}

const anyTemplate = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...defaultTemplates) },
  // Rules of one title could not be told apart in a report.
  {
    weight: 1,
    arbitrary: acceptedTemplate.map((one) => ({
      ...one,
      tasks: one.tasks.map((rule) => ({ ...rule, title: `任务${rule.id}` })),
    })),
  },
);
/** Some of it done, and then time enough for whatever limits do. */
const fruitful = fc.record({
  by: fc.constant(OFFICE),
  act: fc.constantFrom('begin', 'record', 'record', 'find', 'decide-case', 'conclude'),
  pick: fc.nat(50),
  yes: fc.boolean(),
});
const steps = fc
  .array(fc.oneof(randomStep, fruitful), { maxLength: 25 })
  .map((some) => [...some, ...Array.from({ length: 3 }, () => ({ wait: 60 * 24 }))]);

describe('the report of a campaign, whatever people do or leave', () => {
  let published = 0;
  let filed = 0;

  it('has no sentence that the record does not hold', () => {
    fc.assert(
      fc.property(anyTemplate, steps, (template, taken) => {
        const { state, facts } = played(template, taken);
        const { report, title } = state();
        if (report === undefined) return;
        const told = beforeReport(facts());
        const [first, ...sentences] = report.text.split('\n');
        expect(first).toBe(title);
        for (const sentence of sentences) expect([sentence, holds(sentence, template, told)]).toEqual([sentence, true]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is published only where somebody carried something out, and nothing nobody did is green', () => {
    fc.assert(
      fc.property(anyTemplate, steps, (template, taken) => {
        const { state, facts, now } = played(template, taken);
        const { report } = state();
        for (const [index, fact] of facts().entries()) {
          if (fact.type !== 'report-released') continue;
          if (fact.body.how === 'filed') filed += 1;
          else {
            published += 1;
            expect(somebodyDid(template, facts().slice(0, index))).toBe(true);
          }
        }
        if (report?.release === undefined || somebodyDid(template, facts())) return;
        if (accounts({ template })) expect(lightOfCampaign(state(), now(), defaultCalendar)).toBe('red');
      }),
      { numRuns: 1_000 },
    );
    expect([published > 25, filed > 25]).toEqual([true, true]);
  });
});
