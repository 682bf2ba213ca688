import type { VNode } from 'preact';
import type { FilingSuggestions } from '../../use-cases/appeals/filing-suggestions';
import type { Fields } from '../../api/form';
import { KIND_TITLES } from '../../domain/appeal/titles';
import { Token, typedText } from '../form-parts';
import { Facts, Words } from '../parts';
import { CONFIDENTIAL_TITLES, filingForm, LABELS, TYPE_TITLES } from './filing-form';

interface ReviewProps {
  readonly typed: Fields;
  readonly token: string;
  readonly suggestions: FilingSuggestions;
}

const NAMES = (Object.keys(filingForm.shape) as (keyof typeof filingForm.shape)[]).filter(
  (name) => name !== 'step' && name !== 'token',
);
const TITLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  type: TYPE_TITLES,
  confidential: CONFIDENTIAL_TITLES,
  kind: KIND_TITLES,
};

/** What is worth knowing before it is sent (L7), and what will be sent. Nothing is kept yet. */
export function ReviewView({ typed, token, suggestions }: ReviewProps): VNode {
  const given = NAMES.filter((name) => typed[name] !== undefined);
  return (
    <>
      <h1>请核对后提交</h1>
      <p class="lead">还没有提交。请先看下面的提示。</p>
      <Hints suggestions={suggestions} />
      <h2>您填写的</h2>
      <Facts look="wide" rows={given.map((name) => [LABELS[name], <Words>{said(typed, name)}</Words>])} />
      <form method="post" action="/file" class="bare">
        <Token token={token} />
        {given.map((name) => (
          <input key={name} type="hidden" name={name} value={typedText(typed, name)} />
        ))}
        <p class="actions">
          <button type="submit" name="step" value="send">
            {suggestions.redirect === undefined ? '确认提交' : '仍要提交，由办公室审定'}
          </button>
          <button type="submit" name="step" value="edit" class="plain">
            返回修改
          </button>
        </p>
      </form>
    </>
  );
}

/** What was chosen by its name on screen, what was written as it was written. */
function said(typed: Fields, name: string): string {
  const text = typedText(typed, name);
  return TITLES[name]?.[text] ?? text;
}

function Hints({ suggestions }: { readonly suggestions: FilingSuggestions }): VNode {
  const { articles, redirect, duplicates, proposal } = suggestions;
  return (
    <>
      {redirect !== undefined && (
        <section class="notice warn" aria-labelledby="redirect">
          <h2 id="redirect">这类事项本平台可能不予受理</h2>
          <p>
            <strong>应走的途径：</strong>
            {redirect.destination}
          </p>
          <p>{`理由：${redirect.reason}。`}</p>
        </section>
      )}
      {duplicates.offer !== undefined && (
        <section class="notice">
          <h2>可能已有人反映</h2>
          <p>{duplicates.offer}</p>
          <p>
            <a href="/track">凭查询码看进度</a>
          </p>
        </section>
      )}
      <Guides articles={articles} />
      <p>{`系统初步归为：${KIND_TITLES[proposal.kind]} · ${proposal.category}（${proposal.theme}），由会客厅办公室确定。`}</p>
    </>
  );
}

function Guides({ articles }: Pick<FilingSuggestions, 'articles'>): VNode | null {
  if (articles.length === 0) return null;
  return (
    <section class="notice">
      <h2>先看看办事指南，也许不用等</h2>
      {articles.map(({ id, title, text }) => (
        <details key={id}>
          <summary>{title}</summary>
          <p>{text}</p>
        </details>
      ))}
    </section>
  );
}
