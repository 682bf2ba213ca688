import type { ComponentChildren, VNode } from 'preact';
import type { z } from 'zod';
import { chinese } from '../use-cases/chinese';
import type { Fields } from '../api/form';
import { quoted } from '../domain/text';

/** What is wrong, by field. */
export type Faults = Readonly<Record<string, string>>;

/** The first fault of each field. What is to be chosen and was not has other words than what is to be written. */
export function faultsOf(error: z.core.$ZodError): Faults {
  const all = error.issues.map(
    (issue) => [issue.path.map(String).join('.'), issue.code === 'invalid_value' ? '请选择' : issue.message] as const,
  );
  return Object.fromEntries([...all].reverse());
}

/** The form as its schema takes it, or what is wrong with it. */
export function formAs<T>(schema: z.ZodType<T>, typed: Fields): { readonly value: T } | { readonly faults: Faults } {
  const parsed = schema.safeParse(typed, chinese);
  return parsed.success ? { value: parsed.data } : { faults: faultsOf(parsed.error) };
}

const MOST_SHOWN_AGAIN = 100_000;

/** What was typed, to be shown again: what no page can hold is shown as �. */
export function typedText(typed: Fields, name: string): string {
  const value = typed[name];
  return value === undefined ? '' : quoted([value].flat()[0] ?? '', MOST_SHOWN_AGAIN);
}

export interface Filling {
  readonly typed: Fields;
  readonly faults: Faults;
  /** Which of several forms on the page it is: two of them may have a field of one name. */
  readonly form?: string;
}

/** The id of a field on the page. */
function idOf({ name, form }: { readonly name: string; readonly form?: string | undefined }): string {
  return form === undefined ? name : `${form}-${name}`;
}

interface FieldProps extends Filling {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly most?: number;
  readonly required?: boolean;
}

function About(props: FieldProps): VNode {
  const { name, hint, faults } = props;
  const fault = faults[name];
  return (
    <>
      {hint !== undefined && (
        <p class="hint" id={`${idOf(props)}-hint`}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p class="fault" id={`${idOf(props)}-fault`}>
          <span aria-hidden="true">× </span>
          {fault}
        </p>
      )}
    </>
  );
}

function describedBy(props: FieldProps): string | undefined {
  const { name, hint, faults } = props;
  const ids = [
    hint === undefined ? '' : `${idOf(props)}-hint`,
    faults[name] === undefined ? '' : `${idOf(props)}-fault`,
  ];
  return ids.filter((id) => id !== '').join(' ') || undefined;
}

function controlProps(props: FieldProps): Record<string, unknown> {
  const { name, faults, required = false, most } = props;
  return {
    id: idOf(props),
    name,
    required,
    maxLength: most,
    'aria-describedby': describedBy(props),
    'aria-invalid': faults[name] === undefined ? undefined : 'true',
  };
}

function Labelled(props: FieldProps & { readonly children: ComponentChildren }): VNode {
  const { name, label, faults, required = false, children } = props;
  return (
    <div class={`field${faults[name] === undefined ? '' : ' faulty'}`}>
      <label for={idOf(props)}>
        {label}
        {!required && <span class="optional">（选填）</span>}
      </label>
      <About {...props} />
      {children}
    </div>
  );
}

export function TextField(
  props: FieldProps & {
    readonly type?: 'text' | 'tel' | 'date';
    readonly autocomplete?: string;
  },
): VNode {
  const { autocomplete = 'off' } = props;
  const value = typedText(props.typed, props.name);
  // A field for days shows nothing that is no day, and what was typed is to be seen.
  const type = props.type === 'date' && !/^(\d{4}-\d\d-\d\d)?$/.test(value) ? 'text' : (props.type ?? 'text');
  return (
    <Labelled {...props}>
      <input
        {...controlProps(props)}
        {...{ type: type as 'text', autocomplete }}
        value={typedText(props.typed, props.name)}
      />
    </Labelled>
  );
}

export function TextArea(props: FieldProps & { readonly rows?: number }): VNode {
  const text = typedText(props.typed, props.name);
  return (
    <Labelled {...props}>
      {/* HTML takes the first line break after the tag for its own. */}
      <textarea {...controlProps(props)} rows={props.rows ?? 4}>
        {text.startsWith('\n') ? `\n${text}` : text}
      </textarea>
    </Labelled>
  );
}

export type Option = readonly [value: string, title: string];

export function Select(props: FieldProps & { readonly options: readonly Option[]; readonly none: string }): VNode {
  const chosen = typedText(props.typed, props.name);
  return (
    <Labelled {...props}>
      <select {...controlProps({ ...props })}>
        <option value="">{props.none}</option>
        {props.options.map(([value, title]) => (
          <option key={value} value={value} selected={value === chosen}>
            {title}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

export function Choice(props: FieldProps & { readonly options: readonly Option[]; readonly initial?: string }): VNode {
  const { name, label, faults, options, required = false } = props;
  const chosen = typedText(props.typed, name) || props.initial;
  return (
    <fieldset class={`field${faults[name] === undefined ? '' : ' faulty'}`} aria-describedby={describedBy(props)}>
      <legend>{label}</legend>
      <About {...props} />
      {options.map(([value, title], index) => (
        <label key={value} class="choice">
          <input
            {...{ type: 'radio', name, value, required }}
            id={index === 0 ? idOf(props) : `${idOf(props)}-${value}`}
            checked={value === chosen}
          />
          {title}
        </label>
      ))}
    </fieldset>
  );
}

/** Why nothing was done, first on the page: the browser goes there by itself, and it is read out. */
export function Trouble({ children }: { readonly children: ComponentChildren }): VNode {
  return (
    <div class="notice bad" role="alert" tabIndex={-1} autofocus>
      {children}
    </div>
  );
}

interface FaultListProps extends Pick<Filling, 'faults' | 'form'> {
  readonly labels: Readonly<Record<string, string>>;
}

/** What is wrong with a form, first on its page, in the order of the labels, each with the way to its field. */
export function FaultList({ faults, labels, form }: FaultListProps): VNode | null {
  const places = [...Object.keys(labels), ...Object.keys(faults)];
  const all = Object.entries(faults).sort(([a], [b]) => places.indexOf(a) - places.indexOf(b));
  if (all.length === 0) return null;
  return (
    <Trouble>
      <p>{`有 ${all.length} 处需要修改：`}</p>
      <ul>
        {all.map(([name, message]) => (
          <li key={name}>
            <a href={`#${idOf({ name, form })}`}>{`${labels[name] ?? name}：${message}`}</a>
          </li>
        ))}
      </ul>
    </Trouble>
  );
}

/** The token that says the form is ours, and which one it is. */
export function Token({ token }: { readonly token: string }): VNode {
  return <input type="hidden" name="token" value={token} />;
}
