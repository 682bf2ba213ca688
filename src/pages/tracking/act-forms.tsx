import type { VNode } from 'preact';
import { Choice, FaultList, TextArea, Token, Trouble, type Filling } from '../form-parts';
import { actOf, type OwnAct, type Standing } from './own-acts';

/** A form that was sent and not taken. */
export interface Returned extends Filling {
  readonly name: OwnAct;
  /** Why the rules refuse it, where they do. */
  readonly refusal?: string;
  readonly stale?: boolean;
}

interface ActFormsProps {
  readonly code: string;
  readonly standings: readonly Standing[];
  readonly token: () => string;
  readonly returned?: Returned | undefined;
}

const YES_NO = [
  ['yes', '是'],
  ['no', '否'],
] as const;
const SATISFACTION = [
  ['satisfied', '满意'],
  ['fairly', '基本满意'],
  ['dissatisfied', '不满意'],
] as const;

export const ACT_LABELS: Readonly<Record<string, string>> = {
  contacted: '承办单位联系过您吗',
  solved: '问题解决了吗',
  satisfaction: '对办理满意吗',
  comment: '意见和理由',
  text: '补充的情况',
  reason: '理由',
};

/** Why the form that was sent is not taken, first on the page: the forms themselves stand below the whole course of the case. */
export function ActTrouble({ name, faults, refusal, stale = false }: Returned): VNode {
  const { title } = actOf(name);
  if (refusal !== undefined)
    return (
      <Trouble>
        <p>{`没有办成“${title}”：${refusal}。`}</p>
      </Trouble>
    );
  if (stale)
    return (
      <Trouble>
        <p>
          表单放得太久，还没有提交。<a href={`#${name}`}>{`请核对后再提交一次${title}`}</a>。
        </p>
      </Trouble>
    );
  return <FaultList faults={faults} labels={ACT_LABELS} form={name} />;
}

/** The acts that are the appellant's: those possible now as forms, the others with the reason. */
export function ActForms({ code, standings, token, returned }: ActFormsProps): VNode {
  const refused = standings.filter(({ refusal }) => refusal !== undefined);
  return (
    <section class="acts" aria-labelledby="acts">
      <h2 id="acts">您可以做的</h2>
      {standings
        .filter(({ refusal }) => refusal === undefined)
        .map(({ name }) => (
          <ActForm key={name} {...{ code, name, token }} returned={returned?.name === name ? returned : undefined} />
        ))}
      {refused.length > 0 && (
        <ul class="faint">
          {refused.map(({ name, refusal }) => (
            <li key={name}>{`现在不能${actOf(name).title}：${refusal ?? ''}`}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface ActFormProps {
  readonly code: string;
  readonly name: OwnAct;
  readonly token: () => string;
  readonly returned: Returned | undefined;
}

function ActForm({ code, name, token, returned }: ActFormProps): VNode {
  const { title } = actOf(name);
  const { typed = {}, faults = {} } = returned ?? {};
  const open = name === 'evaluate' || returned !== undefined;
  return (
    <details open={open} class="act" id={name}>
      <summary>{title}</summary>
      <form method="post" action={`/track/${code}/acts/${name}`} noValidate>
        <Token token={token()} />
        {FIELDS[name]({ typed, faults, form: name })}
        <p class="actions">
          <button type="submit" class={name === 'withdraw' ? 'danger' : undefined}>{`提交${title}`}</button>
        </p>
      </form>
    </details>
  );
}

const FIELDS: Readonly<Record<OwnAct, (filling: Filling) => VNode>> = {
  evaluate: (filling) => (
    <>
      <Choice
        {...{ ...filling, name: 'contacted', label: ACT_LABELS['contacted'] ?? '', required: true }}
        options={YES_NO}
      />
      <Choice {...{ ...filling, name: 'solved', label: ACT_LABELS['solved'] ?? '', required: true }} options={YES_NO} />
      <Choice
        {...{ ...filling, name: 'satisfaction', label: ACT_LABELS['satisfaction'] ?? '', required: true }}
        options={SATISFACTION}
      />
      <TextArea
        {...{ ...filling, name: 'comment', label: ACT_LABELS['comment'] ?? '', most: 2_000 }}
        hint="不满意的，写明理由就会挂牌督办，再办一轮。"
      />
    </>
  ),
  supplement: (filling) => (
    <TextArea
      {...{ ...filling, name: 'text', label: ACT_LABELS['text'] ?? '', most: 10_000, required: true }}
      rows={6}
    />
  ),
  reopen: (filling) => <Reason {...filling} hint="办结后三十日内可重新打开一次。" />,
  withdraw: (filling) => <Reason {...filling} hint="撤回后本件办结；已经作出的通报和问责不因撤回而消失。" />,
};

function Reason({ hint, ...filling }: Filling & { readonly hint: string }): VNode {
  return (
    <TextArea
      {...{ ...filling, name: 'reason', label: ACT_LABELS['reason'] ?? '', most: 2_000, required: true, hint }}
      rows={3}
    />
  );
}
