/** A signal that is aborted when somebody ends the process, which then has the time to clean up; a second time ends it. */
export function interruption(): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const stop = () => {
    controller.abort(new Error('Interrupted'));
  };
  const names = ['SIGINT', 'SIGTERM'] as const;
  for (const name of names) process.once(name, stop);
  return {
    signal: controller.signal,
    release: () => {
      for (const name of names) process.removeListener(name, stop);
    },
  };
}
