/**
 * Reads a body and keeps nothing of it, until its end, more than so many bytes, an error, or the signal: some servers
 * give up their work half-way when nobody listens to their answer. Never rejects.
 */
export async function discardBody(
  body: ReadableStream<Uint8Array> | null,
  { bytes, signal }: { readonly bytes: number; readonly signal: AbortSignal },
): Promise<void> {
  const reader = body?.getReader();
  if (!reader) return;
  // It also ends a read that is waiting.
  const stop = () => void reader.cancel().catch(() => undefined);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  try {
    let left = bytes;
    while (left >= 0) {
      const { done, value } = await reader.read();
      if (done) return;
      left -= value.byteLength;
    }
  } catch {
    // What matters, the status, is known already.
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}
