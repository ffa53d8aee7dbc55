import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Calls when the page comes back into sight: whoever was away has perhaps mended something there. */
export class PageReturn implements ReactiveController {
  readonly #call: () => void;
  #wasHidden = false;

  constructor(host: ReactiveControllerHost, call: () => void) {
    this.#call = call;
    host.addController(this);
  }

  hostConnected(): void {
    this.#wasHidden = document.visibilityState === 'hidden';
    document.addEventListener('visibilitychange', this.#look);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
  }

  readonly #look = (): void => {
    const isHidden = document.visibilityState === 'hidden';
    if (this.#wasHidden && !isHidden) this.#call();
    this.#wasHidden = isHidden;
  };
}
