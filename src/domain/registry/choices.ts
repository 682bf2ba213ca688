import { OTHER, themes } from './category';
import { choiceOf, type Choice } from './choice';
import { defaultCategories } from './default-categories';
import { defaultRegistry } from './default-registry';

/** Where a matter is that belongs to no one district. */
export const WHOLE_CITY = '全市';

/** A district of the registry, or the whole city. Written with or without 江苏省, 徐州市, and 区, 县 or 市 at the end. */
export const districts = choiceOf(
  '区县',
  [...defaultRegistry.districts, { name: WHOLE_CITY, aliases: ['徐州市', '江苏省徐州市', '徐州', '市级'] }],
  districtKey,
);

/** A matter of the registry, or 其他, which the rules write where they know none. */
export const categories = choiceOf('事项类别', [...defaultCategories, { name: OTHER }]);

/** A theme: a standing one, or one of those that the registry has for the months. */
export function themesAmong(names: readonly string[]): Choice {
  return choiceOf(
    '主题',
    [...new Set([...themes, ...names])].map((name) => ({ name })),
  );
}

/** 徐州市云龙区, 云龙 and 云龙区 are one; 丰县 keeps its last sign, because 丰 alone says too little. */
function districtKey(spelling: string): string {
  const within = spelling.replace(/^(江苏省?)?徐州市?(?=..)/u, '');
  return within.replace(/(?<=..)[区县市]$/u, '');
}

/** Every district there is, and the whole city. */
export const districtNames: readonly string[] = [...defaultRegistry.districts.map(({ name }) => name), WHOLE_CITY];

/** What stands in lists and figures of districts and of categories: all else was typed before names were checked. */
export const shownDistricts: readonly string[] = [...districtNames, OTHER];
export const shownCategories: readonly string[] = [...defaultCategories.map(({ name }) => name), OTHER];

/** Choices among the fields of a filing, an act or an opening, by the name they go by everywhere. */
const NAMED = { district: districts, category: categories } as const;
type Field = keyof typeof NAMED;
const FIELDS = Object.keys(NAMED) as Field[];

/** What of a body is a choice and means no entry: 422 wherever it is sent. */
export interface ChoiceFault {
  readonly field: Field | 'theme' | 'period';
  readonly message: string;
}

/** The body with its choices as the registry writes them; what means no entry stays, for `choiceFaults` to name. */
export function withEntries<T>(body: T): T {
  const changes = FIELDS.flatMap((field) => {
    const typed = textIn(body, field);
    const entry = typed === undefined ? undefined : NAMED[field].entryFor(typed);
    return entry === undefined || entry === typed ? [] : [[field, entry] as const];
  });
  return changes.length === 0 ? body : { ...body, ...Object.fromEntries(changes) };
}

/** Every choice of the body that means no entry. */
export function choiceFaults(body: unknown): ChoiceFault[] {
  return FIELDS.flatMap((field) => {
    const typed = textIn(body, field);
    const message = typed === undefined ? undefined : NAMED[field].faultOf(typed);
    return message === undefined ? [] : [{ field, message }];
  });
}

/** The same for whom nobody corrects: a message that comes straight to a workflow has to write an entry as the registry does. */
export function entryFaults(body: unknown): ChoiceFault[] {
  const wrong = choiceFaults(body);
  const entries = withEntries(body);
  const spelled = FIELDS.flatMap((field) => {
    const entry = textIn(entries, field);
    const asSent = textIn(body, field);
    return entry === undefined || entry === asSent ? [] : [{ field, message: `名录中写作“${entry}”` }];
  });
  return [...wrong, ...spelled];
}

function textIn(body: unknown, field: Field): string | undefined {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, field)) return undefined;
  const typed = (body as Record<string, unknown>)[field];
  return typeof typed === 'string' ? typed : undefined;
}

/** As it may be shown, counted and published: what was recorded before choices were checked, and means no entry, is 其他. */
export function shownDistrict(recorded: string): string {
  return districts.entryFor(recorded) ?? OTHER;
}

export function shownCategory(recorded: string): string {
  return categories.entryFor(recorded) ?? OTHER;
}

/** A recorded body with its names as they may be shown. */
export function withShownNames<T extends { readonly district?: string; readonly category?: string }>(body: T): T {
  const { district, category } = body;
  return {
    ...body,
    ...(district !== undefined && { district: shownDistrict(district) }),
    ...(category !== undefined && { category: shownCategory(category) }),
  };
}
