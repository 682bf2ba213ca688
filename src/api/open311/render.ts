import type { Response } from 'express';
import Builder from 'fast-xml-builder';
import { harmless, type Tree } from '../../domain/open311/tree';

export const formats = ['json', 'xml'] as const;
export type Format = (typeof formats)[number];

/** The element of each list's children: XML names them, JSON does not. */
const CHILDREN: Readonly<Record<string, string>> = {
  services: 'service',
  service_requests: 'request',
  service_request_updates: 'request_update',
  errors: 'error',
  attributes: 'attribute',
  values: 'value',
  endpoints: 'endpoint',
  formats: 'format',
};

const builder = new Builder({ ignoreAttributes: true, suppressEmptyNode: true, format: false });

/** Sends one tree in the format asked for. `root` is the element around it in XML. */
export function sendTree(response: Response, format: Format, root: string, tree: Tree): void {
  const plain = harmless(tree);
  if (format === 'json') response.type('application/json').send(JSON.stringify(plain));
  else response.type('text/xml').send(xmlOf(root, plain));
}

export function xmlOf(root: string, tree: Tree): string {
  const body = builder.build({ [root]: withNamedChildren(root, tree) });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
}

/** A list becomes an element with one child for each; null an empty element. */
function withNamedChildren(name: string, tree: Tree): unknown {
  if (tree === null) return '';
  if (typeof tree !== 'object') return String(tree);
  if (Array.isArray(tree)) {
    const child = CHILDREN[name] ?? 'item';
    return tree.length === 0 ? '' : { [child]: tree.map((one: Tree) => withNamedChildren(child, one)) };
  }
  return Object.fromEntries(
    Object.entries(tree).map(([key, held]: [string, Tree]) => [key, withNamedChildren(key, held)]),
  );
}
