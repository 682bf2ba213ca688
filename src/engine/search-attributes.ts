import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import { defineSearchAttributeKey, type SearchAttributePair } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { appealSearchAttributes } from '../domain/appeal/view/search-attributes';
import type { Columns } from '../domain/decider/decider';
import { codeOf } from './namespace';

const types = temporal.api.enums.v1.IndexedValueType;
const indexedValueTypes = {
  Keyword: types.INDEXED_VALUE_TYPE_KEYWORD,
  Int: types.INDEXED_VALUE_TYPE_INT,
  Datetime: types.INDEXED_VALUE_TYPE_DATETIME,
  Bool: types.INDEXED_VALUE_TYPE_BOOL,
} as const;

const INVALID_ARGUMENT = 3;
const ALREADY_EXISTS = 6;

/** Columns as a start takes them: those that say something. */
export function pairsOf(columns: Columns): SearchAttributePair[] {
  return Object.entries(columns).flatMap(([name, value]): SearchAttributePair[] => {
    if (value === undefined) return [];
    if (typeof value === 'string') return [{ key: defineSearchAttributeKey(name, 'KEYWORD'), value }];
    if (typeof value === 'boolean') return [{ key: defineSearchAttributeKey(name, 'BOOL'), value }];
    if (isInstant(name)) return [{ key: defineSearchAttributeKey(name, 'DATETIME'), value: new Date(value) }];
    return [{ key: defineSearchAttributeKey(name, 'INT'), value }];
  });
}

function isInstant(name: string): boolean {
  return new Map<string, string>(Object.entries(appealSearchAttributes)).get(name) === 'Datetime';
}

/** Registers those that are missing, and returns once cases can be found by all of them; safe to repeat. */
export async function ensureSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.entries(appealSearchAttributes).filter(([name]) => !(name in customAttributes));
  if (missing.length > 0) {
    await connection.operatorService
      .addSearchAttributes({
        namespace,
        searchAttributes: Object.fromEntries(missing.map(([name, type]) => [name, indexedValueTypes[type]])),
      })
      .catch((error: unknown) => {
        if (codeOf(error) !== ALREADY_EXISTS) throw error;
      });
  }
  await usable(connection, namespace);
  // The services refresh their caches one after another: the list answers a moment before the last of them.
  if (missing.length > 0) await sleep(1_500);
}

async function usable(connection: Connection, namespace: string): Promise<void> {
  const query = Object.keys(appealSearchAttributes)
    .map((name) => `${name} is null`)
    .join(' and ');
  for (let attempt = 0; ; attempt += 1) {
    try {
      await connection.workflowService.countWorkflowExecutions({ namespace, query });
      return;
    } catch (error) {
      if (codeOf(error) !== INVALID_ARGUMENT || attempt >= 300) throw error;
      await sleep(100);
    }
  }
}
