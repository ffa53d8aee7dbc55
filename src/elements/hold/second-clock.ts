import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { untilNextSecond } from './countdown.js';

/** Draws its element anew with every second that is left until an end; not while nobody can see it. */
export class SecondClock implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param rest - Milliseconds that are left; undefined where nothing is counted */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly rest: () => number | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#draw);
    this.#draw();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#draw);
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const rest = this.rest();
    if (rest === undefined || rest <= 0 || document.hidden) return;
    this.#timer = setTimeout(this.#draw, untilNextSecond(rest));
  }

  readonly #draw = (): void => {
    this.host.requestUpdate();
  };
}
