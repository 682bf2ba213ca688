import type { ActName } from '../../../../src/domain/appeal/acts/acts';
import type { FactType } from '../../../../src/domain/appeal/facts';
import type { Actor } from '../../../../src/domain/people/people';
import type { RefusalCode } from '../../../../src/domain/decider/refusal';
import type { Status } from '../../../../src/domain/appeal/state';
import type { Story } from '../../../support/cases-builder';

interface Attempt {
  readonly given: () => Story;
  readonly by: Actor;
  /** The act's own example where it is left out. */
  readonly body?: unknown;
}

/** What every act has to show: that it works, that it is refused with its code, and who may not. */
export interface ActRow {
  readonly act: ActName;
  readonly works: Attempt & { readonly facts: readonly FactType[]; readonly status: Status };
  readonly refused: Attempt & { readonly code: RefusalCode };
  readonly notAllowed: Attempt & { readonly code: 'role-not-allowed' | 'not-your-case' };
}
