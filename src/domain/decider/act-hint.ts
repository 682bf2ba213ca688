import { ROLE_TITLES } from '../people/role-titles';
import type { Act } from './act';

/** What of an act stands in its hint. */
type Hinted<Status extends string> = Pick<
  Act<{ readonly status: Status }, unknown, unknown>,
  'title' | 'description' | 'roles' | 'when' | 'example'
>;

/** What an operator reads beside an act in the Update dialog: what it is, who does it when, and a message to copy and change. */
export function actHint<Status extends string>(act: Hinted<Status>, titles: Readonly<Record<Status, string>>): string {
  const roles = act.roles.map((role) => ROLE_TITLES[role]).join('、');
  return `${act.title}（${roles}；${whenOf(act, titles)}）：${firstSentence(act.description)}\n${wrappable(exampleMessage(act))}`;
}

/** JSON with a blank after each sign: without them the dialog's list is as wide as the longest message, and is cut off. */
function wrappable(message: object): string {
  return JSON.stringify(message, undefined, 1).replace(/\n */g, ' ');
}

/** A message as the Update dialog takes it. */
export function exampleMessage({ roles, example }: Pick<Hinted<string>, 'roles' | 'example'>): object {
  const role = roles[0] ?? 'office';
  const unit = role === 'unit' ? { unit: 'housing' } : {};
  return { by: { role, id: `${role === 'unit' ? 'housing' : role}-1`, ...unit }, body: example };
}

function firstSentence(text: string): string {
  return /^[^。；]*/.exec(text)?.[0] ?? text;
}

function whenOf<Status extends string>(
  { when }: Pick<Hinted<Status>, 'when'>,
  titles: Readonly<Record<Status, string>>,
): string {
  if (when === 'any') return '归档前';
  return when === 'open' ? '办结前' : when.map((status) => titles[status]).join('、');
}
