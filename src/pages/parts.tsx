import type { ComponentChildren, VNode } from 'preact';
import { LIGHT_SIGNS, type Light } from '../domain/calendar/light';
import { stages, type Stage } from '../domain/appeal/state';
import { STAGE_TITLES } from '../domain/appeal/titles';

/** A light by sign and word; the colour only repeats it (S4). */
export function LightMark({ light }: { readonly light: Light }): VNode {
  return <span class={`light ${light}`}>{LIGHT_SIGNS[light]}</span>;
}

/** 2026-09-25T17:30:00+08:00 as `2026-09-25 17:30`. */
export function Moment({ at }: { readonly at: string }): VNode {
  return <time dateTime={at}>{at.slice(0, 16).replace('T', ' ')}</time>;
}

/** The six steps, with the one a case is in, or ended in where it is `done`. */
export function StepBar({ stage, done }: { readonly stage: Stage; readonly done: boolean }): VNode {
  const at = stages.indexOf(stage);
  return (
    <ol class="steps" aria-label="六步工作法">
      {stages.map((one, index) => {
        const [state, word] = stepOf(index, at, done);
        return (
          <li key={one} class={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span class="ordinal" aria-hidden="true">
              {state === 'past' ? '✓' : index + 1}
            </span>
            <span>{STAGE_TITLES[one]}</span>
            <span class="word">{word}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** A case that ends before the last step has not been through those behind it. */
function stepOf(index: number, at: number, done: boolean): readonly [string, string] {
  if (index < at) return ['past', '已完成'];
  if (index > at) return ['next', done ? '未经过' : '未开始'];
  return done ? ['past', '到此办结'] : ['now', '正在进行'];
}

/** People's own words: kept verbatim, their direction signs without effect on what stands around them. */
export function Words({ children }: { readonly children: string }): VNode {
  return <bdi class="words">{children}</bdi>;
}

export type FactRow = readonly [name: string, value: ComponentChildren];

/** What is known of something, by name; what has no value is left out. */
export function Facts({ rows, look = '' }: { readonly rows: readonly FactRow[]; readonly look?: string }): VNode {
  return (
    <dl class={`facts ${look}`}>
      {rows
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

interface TableProps {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/** A table that scrolls within itself where the screen is narrow, and can be reached by keyboard to be scrolled. */
export function Table({ caption, head, rows }: TableProps): VNode {
  return (
    <div class="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            <Row key={index} cells={cells} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A sentence breaks its lines; a name or a figure does not. */
const LONGEST_LINE = 24;

function isLong(cell: ComponentChildren): boolean {
  return typeof cell === 'string' && cell.length > LONGEST_LINE;
}

function Row({ cells: [first, ...rest] }: { readonly cells: readonly ComponentChildren[] }): VNode {
  return (
    <tr>
      <th scope="row">{first}</th>
      {rest.map((cell, place) => (
        <td key={place} class={isLong(cell) ? 'long' : undefined}>
          {cell}
        </td>
      ))}
    </tr>
  );
}
