import { readFrameMessage } from './frame-message.js';
import type { FrameMessage } from './frame-message.js';

/** No booking page is higher; whatever a frame says, it takes no more than this of the page. */
const highest = 10_000;

/**
 * In the page around: makes every `<iframe data-booking-frame>` as high as the page in it says it is. Believed is only what
 * comes from the frame itself, from the origin that its `src` names; frames that come later are fitted too.
 *
 * @param root where the frames are: the document, or a shadow root
 * @returns what ends it
 *
 * @example
 * import { fitFrames } from 'booking-elements/frame';
 * fitFrames(); // <iframe src="https://book.example/anna?frame" title="Book a time" data-booking-frame></iframe>
 */
export function fitFrames(root: ParentNode = document): () => void {
  const frames = () => [...root.querySelectorAll<HTMLIFrameElement>('iframe[data-booking-frame]')];
  const onMessage = ({ source, origin, data }: MessageEvent): void => {
    const message = readFrameMessage(data);
    if (message?.type !== 'booking-frame:height') return;
    const frame = frames().find(({ contentWindow }) => contentWindow !== null && contentWindow === source);
    if (!frame || originOf(frame) !== origin) return;
    const height = Math.min(Math.max(Math.ceil(message.height), 0), highest);
    // Set by the object model, which a strict Content Security Policy allows.
    frame.style.setProperty('height', `${height}px`);
  };
  addEventListener('message', onMessage);
  // Those that are there already have told their heights to nobody.
  const ask: FrameMessage = { type: 'booking-frame:ask' };
  for (const { contentWindow } of frames()) contentWindow?.postMessage(ask, '*');
  return () => {
    removeEventListener('message', onMessage);
  };
}

function originOf({ src }: HTMLIFrameElement): string | undefined {
  try {
    return new URL(src).origin;
  } catch {
    return undefined;
  }
}
