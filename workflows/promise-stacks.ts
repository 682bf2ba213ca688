/**
 * The SDK notes of every promise where it was made, for the query `__stack_trace` alone (`vm-shared.js`, 1.24.0): it makes an Error without
 * a message and has V8 walk the stack, which was a fifth of the CPU of workflow code. Here that Error has no stack, and the SDK notes
 * nothing. Nobody else makes an Error without a message; every other one, and every fault that V8 itself throws, has its stack as before
 * (decision 65).
 */
const Whole = globalThis.Error;

globalThis.Error = new Proxy(Whole, {
  construct: (_target, given: unknown[], made) =>
    given.length === 0 && made === globalThis.Error
      ? (Object.create(Whole.prototype) as Error)
      : (Reflect.construct(Whole, given, made) as Error),
});
