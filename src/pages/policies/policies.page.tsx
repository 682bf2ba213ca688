import type { VNode } from 'preact';
import { z } from 'zod';
import type { Fields } from '../../api/form';
import { policyCursor, policySearch, readPolicies, type PublicPolicy } from '../../use-cases/registers/public-policies';
import { dayOf } from '../../domain/calendar/instant';
import { policySectors } from '../../store/registers/firm-policies.repository';
import { currentRules } from '../../store/rules/rules.repository';
import { Select, TextField, type Option } from '../form-parts';
import { page } from '../page';
import { Standing, policyLine } from './policy-parts';

const ON_A_PAGE = 20;

/** Every policy for firms in one place, found by words, trade and district, with the address to subscribe to (P13). */
export const policiesPage = page({
  method: 'get',
  path: '/policies',
  id: 'policiesPage',
  title: '惠企政策',
  query: z.object({ ...policySearch, cursor: policyCursor }),
  async show({ query: { cursor, ...search } }, deps) {
    const typed = given(search);
    const [{ items, next }, sectors, { dutyList }] = await Promise.all([
      readPolicies(deps, search, { limit: ON_A_PAGE, cursor }),
      policySectors(deps.pool, dayOf(Date.now())),
      currentRules(deps.pool),
    ]);
    const offered = { sectors: withChosen(sectors, search.sector), districts: Object.keys(dutyList.byDistrict) };
    const content = <Policies {...{ typed, items, next, offered }} />;
    return { title: '惠企政策', content, feed: addressOf('/policies.atom', typed) };
  },
});

function given(search: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(search).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

function withChosen(all: readonly string[], chosen: string | undefined): readonly string[] {
  return chosen === undefined || all.includes(chosen) ? all : [...all, chosen];
}

function addressOf(path: string, search: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(search).toString();
  return text === '' ? path : `${path}?${text}`;
}

interface Offered {
  readonly sectors: readonly string[];
  readonly districts: readonly string[];
}

interface PoliciesProps {
  readonly typed: Readonly<Record<string, string>>;
  readonly items: readonly PublicPolicy[];
  readonly next: string | undefined;
  readonly offered: Offered;
}

function Policies({ typed, items, next, offered }: PoliciesProps): VNode {
  return (
    <>
      <h1>惠企政策</h1>
      <p class="lead">各单位给企业的政策都在这里，现行有效的在前，失效的标明。</p>
      <Search typed={typed} offered={offered} />
      {items.length === 0 ? <p>没有符合条件的政策。</p> : <List items={items} />}
      {next !== undefined && (
        <p class="actions">
          <a class="button plain" href={addressOf('/policies', { ...typed, cursor: next })}>
            更早的
          </a>
        </p>
      )}
      <p class="faint">
        订阅：把<a href={addressOf('/policies.atom', typed)}>这些条件的订阅源</a>
        加到阅读器，有新政策或修改即可看到；平台可用接口订阅推送。
      </p>
    </>
  );
}

function Search({ typed, offered }: { readonly typed: Fields; readonly offered: Offered }): VNode {
  const filling = { typed, faults: {} };
  const same = (name: string): Option => [name, name];
  return (
    <form method="get" action="/policies" class="inline" role="search" noValidate>
      <TextField {...{ ...filling, name: 'q', label: '词语', most: 100 }} />
      <Select
        {...{ ...filling, name: 'sector', label: '行业或领域', none: '不限' }}
        options={offered.sectors.map(same)}
      />
      <Select
        {...{ ...filling, name: 'district', label: '区县', none: '不限' }}
        options={offered.districts.map(same)}
      />
      <p class="actions">
        <button type="submit">查找</button>
      </p>
    </form>
  );
}

function List({ items }: { readonly items: readonly PublicPolicy[] }): VNode {
  return (
    <ul class="list">
      {items.map((policy) => (
        <li key={policy.id}>
          <a href={`/policies/${encodeURIComponent(policy.id)}`}>
            <bdi>{policy.name}</bdi>
          </a>
          <p class="faint">
            <Standing policy={policy} />
            {` · ${policyLine(policy)}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
