import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { BookingBackend } from '../../../src/contract/index.js';
import '../../../src/elements/button/define.js';
import type { BookingButton } from '../../../src/elements/button/button.js';
import type { BookingWidget } from '../../../src/elements/widget/widget.js';
import { find } from '../widget/widget-stage.js';
import { stageBackend, zone } from '../widget/stage-backend.js';

export interface ButtonOptions {
  readonly backend?: BookingBackend;
  readonly label?: string | TemplateResult;
  readonly language?: string;
  readonly theme?: string;
  readonly floating?: boolean;
}

/** A button as a page would write it. */
export function buttonOf({
  backend = stageBackend(),
  label = 'Book an intro call',
  language = 'en-GB',
  theme = 'light',
  floating = false,
}: ButtonOptions = {}): TemplateResult {
  return html`<booking-button
    event-type="intro"
    time-zone=${zone}
    language=${language}
    theme=${theme}
    ?floating=${floating}
    .backend=${backend}
    >${label}</booking-button
  >`;
}

export function showButton(options: ButtonOptions = {}): Promise<BookingButton> {
  return fixture<BookingButton>(buttonOf(options));
}

export const openerOf = (button: BookingButton) => partOf(button, 'button');
export const dialogOf = (button: BookingButton) => partOf(button, 'dialog') as HTMLDialogElement;
export const widgetOf = (button: BookingButton) =>
  button.shadowRoot!.querySelector<BookingWidget>('booking-widget');

export function partOf(button: BookingButton, part: string): HTMLElement {
  return button.shadowRoot!.querySelector<HTMLElement>(`[part="${part}"]`)!;
}

/** Presses the button, and waits until there are days to choose. */
export async function openUp(button: BookingButton): Promise<BookingWidget> {
  openerOf(button).click();
  await find(button, '[data-date].free');
  return widgetOf(button)!;
}

/** The middle of an element, in the window. */
export function middleOf(element: Element): [number, number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}
