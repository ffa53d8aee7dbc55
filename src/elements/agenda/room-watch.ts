import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dayCountFor } from './shown-range.js';
import type { DayCount } from './shown-range.js';

/** Knows how many days there is room for in an element. */
export class RoomWatch implements ReactiveController {
  /** Nothing before the element was laid out. */
  days: DayCount | undefined;
  #observer: ResizeObserver | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(([entry]) => {
      const days = entry && dayCountFor(entry.contentRect.width);
      if (days === undefined || days === this.days) return;
      this.days = days;
      // What is shown otherwise has another size: within the same frame that would be a loop.
      requestAnimationFrame(() => {
        this.host.requestUpdate();
      });
    });
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
