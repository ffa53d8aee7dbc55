/** Half a frame. */
const sliceMilliseconds = 8;

/** Works through items a few milliseconds at a time, so that a page stays answerable. */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let end = performance.now() + sliceMilliseconds;
  for (const item of items) {
    if (performance.now() >= end) {
      await nextTask();
      end = performance.now() + sliceMilliseconds;
    }
    work(item);
  }
}

/** Unlike timers, messages are not held back when many follow one another. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
