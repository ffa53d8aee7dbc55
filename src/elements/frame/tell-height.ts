import { readFrameMessage } from './frame-message.js';
import type { FrameMessage } from './frame-message.js';

/**
 * In a framed page: tells the page around it how high this one is, now, whenever that changes, and when it is asked. Told is
 * the height of `<html>` and nothing else, to whichever page is around. Where none is, nothing happens.
 *
 * @returns what ends it
 */
export function tellHeight(): () => void {
  const { parent } = window;
  if (parent === window) return () => undefined;
  const tell = (): void => {
    const { height } = document.documentElement.getBoundingClientRect();
    const message: FrameMessage = { type: 'booking-frame:height', height: Math.ceil(height) };
    parent.postMessage(message, '*');
  };
  const onMessage = ({ source, data }: MessageEvent): void => {
    if (source === parent && readFrameMessage(data)?.type === 'booking-frame:ask') tell();
  };
  // It also tells at once: what begins to be observed is reported.
  const observer = new ResizeObserver(tell);
  observer.observe(document.documentElement);
  addEventListener('message', onMessage);
  return () => {
    observer.disconnect();
    removeEventListener('message', onMessage);
  };
}
