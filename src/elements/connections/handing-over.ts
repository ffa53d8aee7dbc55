import type { Returned } from './return-address.js';

/** Where a window of its own tells the page that opened it that somebody came back. Only pages of one origin hear one another. */
const channelName = 'booking-connect';

/** How long the page that began may take to answer. */
const patienceMs = 1500;

/** Hears of people who come back in other windows. @returns What ends it. */
export function hearReturns(onReturned: (returned: Returned) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const returned = returnedOf(data);
    if (!returned) return;
    channel.postMessage({ taken: true });
    onReturned(returned);
  });
  return () => {
    channel.close();
  };
}

/** Tells whoever waits that somebody came back in this window. @returns Whether anybody waits. */
export async function handOver(returned: Returned): Promise<boolean> {
  const channel = new BroadcastChannel(channelName);
  try {
    return await new Promise<boolean>((resolve) => {
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (typeof data === 'object' && data !== null && 'taken' in data) resolve(true);
      });
      setTimeout(() => {
        resolve(false);
      }, patienceMs);
      channel.postMessage({ returned });
    });
  } finally {
    channel.close();
  }
}

function returnedOf(data: unknown): Returned | undefined {
  if (typeof data !== 'object' || data === null || !('returned' in data)) return undefined;
  const { returned } = data;
  if (typeof returned !== 'object' || returned === null || !('outcome' in returned)) return undefined;
  const { outcome } = returned;
  if (outcome === 'failed') return { outcome };
  if (outcome !== 'granted') return undefined;
  const proof = 'proof' in returned ? returned.proof : undefined;
  return { outcome, ...(typeof proof === 'string' && { proof }) };
}
