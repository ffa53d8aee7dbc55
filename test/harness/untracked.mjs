// node:test follows every promise of every test, to know whose a stray error is. In suites of millions of awaited answers
// that is a third of all the work. It is needed while tests are declared (it tells which `it` is in which `describe`);
// afterwards a stray error need not name its test: it still ends the run with an exit code that is not 0.
import hooks from 'node:async_hooks';

const { createHook } = hooks;
let tracking;
// node:test takes createHook when it is loaded, and calls it with the first test.
hooks.createHook = (callbacks) => (tracking = createHook(callbacks));
await import('node:test');
hooks.createHook = createHook;

/** Follows promises no longer. To be called when all tests are declared. */
export function stopTracking() {
  tracking?.disable();
}
