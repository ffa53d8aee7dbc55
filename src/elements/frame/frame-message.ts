/** What a framed page and the page around it tell one another; nothing in it says anything of the guest. */
export type FrameMessage =
  | { readonly type: 'booking-frame:height'; readonly height: number }
  | { readonly type: 'booking-frame:ask' };

/** Reads a message that anybody may have sent. */
export function readFrameMessage(data: unknown): FrameMessage | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data)) return undefined;
  if (data.type === 'booking-frame:ask') return { type: data.type };
  if (data.type !== 'booking-frame:height' || !('height' in data)) return undefined;
  const { type, height } = data;
  return typeof height === 'number' && Number.isFinite(height) ? { type, height } : undefined;
}
