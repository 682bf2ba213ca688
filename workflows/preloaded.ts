/**
 * The pure rules, evaluated once a worker instead of once a case (decision 0062): what is loaded before the first workflow, the SDK
 * shares with all of them. Only what keeps nothing of a case may stand here: zod, and src/domain, with what they import.
 */
import './promise-stacks';
import '../src/domain/appeal/decider';
import '../src/domain/campaign/decider';

declare const __webpack_modules__: Readonly<Record<string, unknown>>;

// The SDK freezes what is shared down to its leaves, unless a part is frozen already. A schema of zod's completes itself when it is first
// used, so each module is closed here, and what it exports stays as it is.
for (const id of Object.keys(__webpack_modules__)) {
  const loaded = require.cache[id];
  if (loaded !== undefined) Object.freeze(loaded.exports);
}
