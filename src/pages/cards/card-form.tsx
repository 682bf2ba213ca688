import type { VNode } from 'preact';
import type { Check, TaskRule } from '../../domain/campaign/templates/template';
import { Choice, FaultList, TextArea, TextField, Token, type Filling } from '../form-parts';

interface CardFormProps extends Filling {
  readonly action: string;
  readonly rule: TaskRule;
  readonly token: string;
}

const YES_NO = [
  ['yes', '是'],
  ['no', '否'],
] as const;

/** What stands for silence is nobody's answer. */
export function outcomesOf({ outcomes, silence }: TaskRule): TaskRule['outcomes'] {
  return outcomes.filter(({ id }) => id !== silence);
}

export function labelsOf({ title, checks = [] }: TaskRule): Readonly<Record<string, string>> {
  return { outcome: title, ...Object.fromEntries(checks.map((check) => [check.id, check.title])), note: '想说的话' };
}

/** One card: the outcome, each check of the template, and words of one's own. */
export function CardForm({ action, rule, token, ...filling }: CardFormProps): VNode {
  return (
    <>
      <FaultList faults={filling.faults} labels={labelsOf(rule)} />
      <form method="post" action={action} noValidate>
        <Token token={token} />
        <Choice
          {...filling}
          name="outcome"
          label={rule.title}
          required
          options={outcomesOf(rule).map(({ id, title }) => [id, title] as const)}
        />
        {(rule.checks ?? []).map((check) => (
          <Question key={check.id} check={check} filling={filling} />
        ))}
        <TextArea {...filling} name="note" label="想说的话" most={2_000} hint="不用写姓名和电话。" />
        <p class="actions">
          <button type="submit">提交</button>
        </p>
      </form>
    </>
  );
}

function Question({ check, filling }: { readonly check: Check; readonly filling: Filling }): VNode {
  const { id: name, title: label } = check;
  if (check.answer === 'yes-no') return <Choice {...filling} name={name} label={label} required options={YES_NO} />;
  if (check.answer === 'text') return <TextArea {...filling} name={name} label={label} required most={2_000} />;
  return <TextField {...filling} name={name} label={label} required most={3} hint="0 到 100 分。" />;
}
