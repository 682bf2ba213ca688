/** A key that seals payloads of one workflow, or of one message (decision 47): known by its id, which stands beside what it has sealed. */
export interface EngineKey {
  readonly id: string;
  readonly seal: (clear: Buffer) => Buffer;
  /** Throws where anything of it is not as it was sealed. */
  readonly open: (sealed: Buffer) => Buffer;
}

/** `destroyed` by an erasure; of `another` workflow than the one that reads; `unknown` to this database. */
export type FoundEngineKey = EngineKey | 'destroyed' | 'another' | 'unknown';

export interface EngineKeys {
  /** The key in use for a workflow, made where there is none. */
  readonly of: (workflowId: string) => Promise<EngineKey>;
  /** The keys of these ids, for the workflow that reads; a message sealed for nobody yet is that workflow's from now on. */
  readonly find: (ids: readonly string[], workflowId?: string) => Promise<ReadonlyMap<string, FoundEngineKey>>;
}
