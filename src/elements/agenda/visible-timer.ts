import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Calls every so often while the page is in sight, and when it comes back into sight after longer than that. */
export class VisibleTimer implements ReactiveController {
  #timer: ReturnType<typeof setInterval> | undefined;
  #last = 0;

  constructor(
    host: ReactiveControllerHost,
    private readonly seconds: () => number,
    private readonly call: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#last = Date.now();
    document.addEventListener('visibilitychange', this.#look);
    this.#timer = setInterval(this.#look, Math.max(1, this.seconds()) * 1000);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    clearInterval(this.#timer);
  }

  readonly #look = (): void => {
    // A timer comes a little early now and then.
    if (document.visibilityState !== 'visible' || Date.now() - this.#last < this.seconds() * 950) return;
    this.#last = Date.now();
    this.call();
  };
}
