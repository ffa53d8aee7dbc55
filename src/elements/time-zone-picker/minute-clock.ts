import type { ReactiveController, ReactiveControllerHost } from 'lit';

const minute = 60_000;

/** Draws its element anew when a minute has passed, so that a clock in it is right. */
export class MinuteClock implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.requestUpdate();
    const rest = minute - (Date.now() % minute);
    this.#timer = setTimeout(() => {
      this.hostConnected();
    }, rest);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
