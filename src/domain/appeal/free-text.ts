import { OTHER } from '../registry/category';
import { shownCategory, shownDistrict } from '../registry/choices';
import { ERASED, joined, part, type Parted, type Places, type Words } from '../words';
import type { Fact, FactType } from './facts';

const FILES = ['name', 'url', 'sha256'];
const EVIDENCE = FILES.map((field) => `evidence/*/${field}`);
const ATTACHMENTS = FILES.map((field) => `attachments/*/${field}`);

/**
 * What people write freely in each fact: it is sealed under the case's key, and an erasure reaches it (decision 10). A new type of
 * fact has to say what of it that is. Not among them: what is written to be published (notices, the outcome ledger), the measures
 * of an accountability, and the names of officials, which are not the appellant's to have erased.
 */
const FACT_WORDS: Readonly<Record<FactType, Places>> = {
  filed: ['input/title', 'input/appellant/firmId', 'input/onBehalfOf'],
  'theme-confirmed': ['why'],
  numbered: [],
  redirected: ['destination', 'reason'],
  'supplement-requested': ['what'],
  supplemented: ['text', ...ATTACHMENTS],
  merged: ['reason'],
  judged: ['reason'],
  assigned: ['assisting/*/task', 'why', 'session/how'],
  signed: [],
  returned: ['reason', ...EVIDENCE],
  arbitrated: ['reason'],
  contacted: ['note'],
  planned: ['text'],
  progressed: ['text', 'mechanism', 'mechanismTerms/who'],
  'subtask-finished': ['text'],
  'extension-requested': ['reason'],
  'extension-decided': ['reason'],
  paused: ['reason', 'basis'],
  resumed: ['reason'],
  replied: ['text', 'basis', 'mechanism', 'mechanismTerms/who', ...EVIDENCE],
  evaluated: ['comment', 'appellantWord/note'],
  'evaluation-lapsed': [],
  verified: ['reason', ...EVIDENCE],
  'mechanism-checked': ['reason', ...EVIDENCE],
  'follow-up-decided': ['why'],
  listed: ['reason'],
  delisted: ['reason'],
  'session-called': ['reason'],
  'put-on-standing-list': [],
  reminded: ['what'],
  'limit-missed': [],
  supervised: [],
  'supervision-written': ['text'],
  'leader-named': [],
  escalated: ['reason'],
  'accountability-proposed': [],
  'held-accountable': ['reason'],
  checked: ['text'],
  commended: ['reason'],
  'points-given': [],
  'points-reversed': ['reason'],
  contested: ['reason'],
  'contest-decided': ['reason'],
  transferred: ['reason', ...EVIDENCE],
  'dossier-returned': ['reason'],
  'notice-drafted': [],
  'notice-objected': ['text'],
  'objection-decided': ['reason'],
  'notice-published': [],
  'notice-withheld': ['reason'],
  'rectification-reported': ['text'],
  'notice-archived': ['reason'],
  reviewed: ['summary'],
  closed: ['reason'],
  reopened: ['reason'],
  withdrawn: ['reason', 'appellantWord/note'],
  'cancellation-requested': ['reason'],
  'cancellation-lapsed': [],
  'case-reset': [],
  'taken-up': [],
  'rules-moved': ['reason'],
  'message-refused': ['reason'],
  ended: [],
};

/** Names that are words where they mean no entry of the registry: facts recorded before names were checked (decision 44). */
const NAMES: { readonly [T in FactType]?: Readonly<Record<string, (recorded: string) => string>> } = {
  filed: { 'input/district': shownDistrict, 'input/category': shownCategory, 'proposal/category': shownCategory },
  'theme-confirmed': { category: shownCategory },
};

/** A fact as it outlives an erasure, and its words apart; or with something else in their place. */
export function partFact(fact: Fact, instead = ERASED): Parted<Fact> {
  const { open, words } = part<unknown>(fact.body, FACT_WORDS[fact.type], instead);
  const named = partNames(open, NAMES[fact.type]);
  return { open: { ...fact, body: named.open } as Fact, words: { ...words, ...named.words } };
}

/** 其他 stands in the place of each; another spelling of an entry is no word of anybody's, and stays. */
function partNames(body: unknown, names: Readonly<Record<string, (recorded: string) => string>> = {}): Parted<unknown> {
  return Object.entries(names).reduce<Parted<unknown>>(
    ({ open, words }, [place, shown]) => {
      const one = part(open, [place], OTHER);
      const [recorded] = Object.values(one.words);
      if (recorded === undefined || shown(recorded) !== OTHER) return { open, words };
      return { open: one.open, words: { ...words, ...one.words } };
    },
    { open: body, words: {} },
  );
}

export function joinFact(open: Fact, words: Words): Fact {
  const places = [...FACT_WORDS[open.type], ...Object.keys(NAMES[open.type] ?? {})];
  return { ...open, body: joined<unknown>(open.body, words, places) } as Fact;
}
