import type { HostReading, HostStore } from '../../client/host/host-store.js';

/** Waits until some things are known, or cannot be. */
export async function untilKnown(known: HostStore, names: readonly HostReading[]): Promise<void> {
  const isLoading = (): boolean => names.some((name) => known.get(name).status === 'loading');
  if (!isLoading()) return;
  await new Promise<void>((resolve) => {
    const stop = known.subscribe(() => {
      if (isLoading()) return;
      stop();
      resolve();
    });
  });
}
