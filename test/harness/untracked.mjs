// node:test follows every promise of every test, to know whose a stray error is: an exception that nobody catches, a
// rejection that nobody minds. In suites of millions of awaited answers that is a third of all the work. It is needed while
// tests are declared (it tells which `it` is in which `describe`); afterwards a stray error fails the test that it meets.
import hooks from 'node:async_hooks';

const { createHook } = hooks;
let tracking;
// node:test takes createHook when it is loaded, and calls it with the first test or hook.
hooks.createHook = (callbacks) => (tracking = createHook(callbacks));
const { afterEach } = await import('node:test');
hooks.createHook = createHook;

let stray = [];
afterEach(() => {
  const [first, ...others] = stray;
  stray = [];
  if (others.length > 0) throw new AggregateError([first, ...others], `${others.length + 1} stray errors`);
  if (first) throw first;
});

/** Follows promises no longer. To be called when all tests are declared. */
export function stopTracking() {
  tracking?.disable();
  // node:test listens, too: whatever strays, whenever it does, the run ends with an exit code that is not 0.
  for (const event of ['uncaughtException', 'unhandledRejection'])
    process.on(event, (error) => stray.push(error instanceof Error ? error : new Error(String(error))));
}
