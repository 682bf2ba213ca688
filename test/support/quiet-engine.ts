import { installRuntime } from '../../worker/runtime';

/** Imported for its effect, once a test file: of the engine's client library only errors are shown. */
installRuntime('ERROR', ({ message }) => process.stderr.write(`${message}\n`));
