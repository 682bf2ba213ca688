/** What both formats are written from: plain JSON without anything undefined. */
export type Tree = string | number | boolean | null | readonly Tree[] | { readonly [name: string]: Tree };

/** What XML 1.0 has no way to write: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const NOT_IN_XML =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** XML readers turn every line break into a line feed; done here, both formats say the same. */
const LINE_BREAKS = /\r\n?/g;
/** Directions and other unseen marks that make a text look like another. */
const DECEIVING = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The same tree, of texts that both formats can hold and nobody is deceived by; an empty text is null. */
export function harmless(tree: Tree): Tree {
  if (typeof tree === 'string') return harmlessText(tree);
  if (typeof tree === 'number') return Number.isFinite(tree) ? tree : null;
  if (tree === null || typeof tree === 'boolean') return tree;
  if (isList(tree)) return tree.map(harmless);
  return Object.fromEntries(Object.entries(tree).map(([name, held]) => [name, harmless(held)]));
}

function harmlessText(text: string): string | null {
  const plain = text.replace(NOT_IN_XML, '\ufffd').replace(DECEIVING, '\ufffd').replace(LINE_BREAKS, '\n');
  return plain === '' ? null : plain;
}

function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree);
}
