import type { VNode } from 'preact';
import type { DutyList } from '../../domain/registry/duty-list';
import { Choice, FaultList, Select, TextArea, TextField, Token, Trouble, type Filling } from '../form-parts';
import {
  categoryOptions,
  CONFIDENTIAL_TITLES,
  districtOptions,
  KIND_OPTIONS,
  LABELS,
  TYPE_TITLES,
} from './filing-form';

interface FilingProps extends Filling {
  readonly dutyList: DutyList;
  readonly token: string;
  readonly stale: boolean;
}

/** The form, with what was typed and what is wrong with it. */
export function FilingView({ typed, faults, dutyList, token, stale }: FilingProps): VNode {
  const filling = { typed, faults };
  return (
    <>
      {stale && (
        <Trouble>
          <p>表单放得太久，还没有提交。您填的内容都在，请核对后再点一次“下一步”。</p>
        </Trouble>
      )}
      <FaultList faults={faults} labels={LABELS} />
      <h1>我要反映</h1>
      <p class="lead">
        填写后先给您看有没有现成的办事指南，再由您确认提交。登记后得到查询码，凭它看进度、补充材料和评价。
      </p>
      <form method="post" action="/file" noValidate>
        <Token token={token} />
        <Matter {...filling} dutyList={dutyList} />
        <Person {...filling} />
        <Confidentiality {...filling} />
        <p class="actions">
          <button type="submit" name="step" value="check">
            下一步
          </button>
        </p>
      </form>
    </>
  );
}

function Matter({ dutyList, ...filling }: Filling & { readonly dutyList: DutyList }): VNode {
  return (
    <section>
      <h2>什么事</h2>
      <TextField
        {...{ ...filling, name: 'title', label: LABELS.title, required: true, most: 100 }}
        hint="例如：小区公共收益没有公示。请不要写姓名和电话。"
      />
      <TextArea
        {...{ ...filling, name: 'text', label: LABELS.text, required: true, rows: 8 }}
        hint="时间、地点、经过、您的要求。最多 20000 字。"
      />
      <Select
        {...{ ...filling, name: 'district', label: LABELS.district, required: true, none: '请选择区县' }}
        options={districtOptions(dutyList)}
      />
      <Select
        {...{ ...filling, name: 'category', label: LABELS.category, none: '不确定，由系统建议' }}
        options={categoryOptions(dutyList)}
      />
      <Select
        {...{ ...filling, name: 'kind', label: LABELS.kind, none: '不确定，由系统建议' }}
        options={KIND_OPTIONS}
      />
    </section>
  );
}

function Person(filling: Filling): VNode {
  return (
    <section>
      <h2>您是谁</h2>
      <p class="hint">只用于办理本件：单独加密存放，不进公示、看板和统计；其他人看到的都是脱敏的。</p>
      <Choice
        {...{ ...filling, name: 'type', label: LABELS.type, required: true }}
        options={Object.entries(TYPE_TITLES)}
      />
      <TextField {...{ ...filling, name: 'name', label: LABELS.name, required: true, most: 80 }} autocomplete="name" />
      <TextField
        {...{ ...filling, name: 'phone', label: LABELS.phone, most: 30, type: 'tel' }}
        autocomplete="tel"
        hint="承办单位用它联系您；不留电话的，请凭查询码自己看进度。"
      />
      <TextField {...{ ...filling, name: 'address', label: LABELS.address, most: 200 }} autocomplete="street-address" />
      <TextField
        {...{ ...filling, name: 'onBehalfOf', label: LABELS.onBehalfOf, most: 80 }}
        hint="楼宇管家、商会等代企业反映的，填该企业名称；不要填个人姓名、电话。"
      />
    </section>
  );
}

function Confidentiality(filling: Filling): VNode {
  return (
    <section>
      <h2>保密</h2>
      <Choice
        {...{ ...filling, name: 'confidential', label: LABELS.confidential, required: true, initial: 'no' }}
        hint="保密的，承办单位只看到什么事，看不到您是谁和您写的详细情况；办理结果也不公示。"
        options={Object.entries(CONFIDENTIAL_TITLES)}
      />
    </section>
  );
}
