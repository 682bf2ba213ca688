/** Whose words or data a canary stands for: what somebody may see goes by this (who-may-see.ts). */
export const kinds = [
  ...(['person', 'title', 'text', 'said', 'office', 'unit', 'between', 'published', 'official', 'purpose'] as const),
  ...(['file', 'evidence', 'clue'] as const),
  ...(['ruling', 'post', 'met', 'held', 'sent'] as const),
] as const;
export type Kind = (typeof kinds)[number];

/** A value that stands nowhere else in the world, planted in one field of one case. */
export interface Canary {
  readonly token: string;
  readonly kind: Kind;
  /** The case it was planted in, by its name in the story. */
  readonly of: string;
  readonly field: string;
}

/** Beginnings that every canary has one of, so that one search finds whether there is any at all. */
const MARKS = { word: '鸲鹟kx', latin: 'zqkvxw', phone: '1977731', id: '32030019770707' } as const;

export interface Planter {
  readonly planted: Canary[];
  readonly word: (kind: Kind, of: string, field: string) => string;
  /** For fields that take letters and digits alone. */
  readonly latin: (of: string, field: string) => string;
  readonly phone: (of: string) => string;
  readonly idNumber: (of: string) => string;
}

export function createPlanter(): Planter {
  const planted: Canary[] = [];
  const plant = (token: string, kind: Kind, of: string, field: string): string => {
    planted.push({ token, kind, of, field });
    return token;
  };
  const next = (): number => planted.length + 1;
  return {
    planted,
    word: (kind, of, field) => plant(`${MARKS.word}${String(next()).padStart(4, '0')}q`, kind, of, field),
    latin: (of, field) => plant(`${MARKS.latin}${String(next()).padStart(4, '0')}q`, 'person', of, field),
    phone: (of) => plant(`${MARKS.phone}${String(next()).padStart(4, '0')}`, 'person', of, 'phone'),
    idNumber: (of) => plant(`${MARKS.id}${String(next()).padStart(3, '0')}X`, 'person', of, 'idNumber'),
  };
}

/** Every way a text may stand in bytes: as it is, escaped, encoded, in another encoding. */
export function formsOf(text: string): Readonly<Record<string, Buffer>> {
  const utf8 = Buffer.from(text);
  const escaped = text.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const entities = text.replace(/[^\x20-\x7e]/gu, (sign) => `&#x${(sign.codePointAt(0) ?? 0).toString(16)};`);
  const percent = [...utf8].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  return {
    raw: utf8,
    'JSON-escaped': Buffer.from(escaped),
    'JSON-escaped, capitals': Buffer.from(
      escaped.replace(/\\u[0-9a-f]{4}/g, (one) => `\\u${one.slice(2).toUpperCase()}`),
    ),
    entities: Buffer.from(entities),
    'entities, capitals': Buffer.from(entities.replace(/&#x[0-9a-f]+/g, (one) => `&#x${one.slice(3).toUpperCase()}`)),
    'percent-encoded': Buffer.from(encodeURIComponent(text)),
    'percent-encoded, every byte': Buffer.from(percent),
    hex: Buffer.from(utf8.toString('hex')),
    ...base64Of(utf8, 'base64'),
    ...base64Of(utf8, 'base64url'),
    'UTF-16LE': Buffer.from(text, 'utf16le'),
    'UTF-16BE': Buffer.from(text, 'utf16le').swap16(),
    ...base64Of(Buffer.from(text, 'utf16le'), 'base64', 'UTF-16LE in '),
  };
}

/** It may begin at any of three places in a group of three bytes; the signs it shares with its neighbours are left out. */
function base64Of(bytes: Buffer, encoding: 'base64' | 'base64url', prefix = ''): Record<string, Buffer> {
  const at = (offset: number): Buffer => {
    const whole = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString(encoding)
      .replace(/=+$/, '');
    const full = Math.floor(((offset + bytes.length) * 8) / 6);
    return Buffer.from(whole.slice(Math.ceil((offset * 8) / 6), full));
  };
  return Object.fromEntries([0, 1, 2].map((offset) => [`${prefix}${encoding} at ${offset}`, at(offset)]));
}

export interface Find {
  readonly canary: Canary;
  readonly form: string;
}

const MARK_FORMS = Object.values(MARKS).map((mark) => ({ mark, forms: formsOf(mark) }));

/** Every canary in the bytes, in whichever form: numbers also by their digits alone, names without what stands between their signs. */
export function findCanaries(bytes: Buffer, planted: readonly Canary[]): Find[] {
  return [...encoded(bytes, planted), ...spelled(bytes, planted)];
}

/** Of a person, whatever is written between the signs of a number or a name, full width or not. */
function spelled(bytes: Buffer, planted: readonly Canary[]): Find[] {
  const signs = bytes
    .toString('utf8')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '');
  if (!Object.values(MARKS).some((mark) => signs.includes(mark))) return [];
  return planted
    .filter(({ kind, token }) => kind === 'person' && signs.includes(token))
    .map((canary) => ({ canary, form: 'spelled otherwise' }));
}

/** A number or a name as people write it who do not want it to be found. */
export function spelledOtherwise(text: string, way: number): string {
  const full = text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const ways = [
    [...text].join('·'),
    text.replace(/(\d{3})(\d{4})(\d+)/, '（$1）$2—$3'),
    text.replace(/(\d{3})(\d{4})(\d+)/, '$1.$2.$3'),
    [...text].join(' '),
    [...text].join('/'),
    full,
    [...text].join('\u200b'),
  ];
  return ways[way % ways.length] ?? text;
}

function encoded(bytes: Buffer, planted: readonly Canary[]): Find[] {
  const near = MARK_FORMS.flatMap(({ mark, forms }) =>
    Object.entries(forms).flatMap(([form, needle]) => (bytes.includes(needle) ? [{ mark, form }] : [])),
  );
  return near.flatMap(({ mark, form }) =>
    planted
      .filter(({ token }) => token.startsWith(mark))
      .flatMap((canary) => {
        const needle = formsOf(canary.token)[form];
        return needle !== undefined && bytes.includes(needle) ? [{ canary, form }] : [];
      }),
  );
}
