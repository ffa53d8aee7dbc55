import { fixture, html } from '@open-wc/testing';
import type { BookingBackend } from '../../../src/contract/index.js';
import '../../../src/elements/waitlist/define.js';
import type { BookingWaitlist } from '../../../src/elements/waitlist/waitlist.js';
import { zone } from '../widget/stage-backend.js';

export * from './waitlist-backend.js';

interface Placed {
  readonly width?: number;
  readonly language?: string;
  readonly theme?: string;
}

/** Puts the way onto a waiting list on a page. */
export function join(
  backend: BookingBackend,
  {
    width = 960,
    language = 'en-GB',
    theme = 'light',
    date = '',
    ...properties
  }: Placed & { readonly date?: string } & Partial<Pick<BookingWaitlist, 'guest' | 'choice' | 'host'>> = {},
): Promise<BookingWaitlist> {
  return place(
    html`<booking-waitlist
      language=${language}
      theme=${theme}
      event-type="intro"
      date=${date}
      time-zone=${zone}
      .backend=${backend}
      .guest=${properties.guest}
      .choice=${properties.choice}
      .host=${properties.host ?? ''}
    ></booking-waitlist>`,
    width,
  );
}

/** Opens a place on a waiting list, as its link does. */
export function follow(
  backend: BookingBackend,
  { width = 960, language = 'en-GB', theme = 'light', token = 'token' }: Placed & { token?: string } = {},
): Promise<BookingWaitlist> {
  return place(
    html`<booking-waitlist
      language=${language}
      theme=${theme}
      waiting-ref="anna.w-1"
      token=${token}
      .backend=${backend}
    ></booking-waitlist>`,
    width,
  );
}

function place(template: Parameters<typeof fixture>[0], width: number): Promise<BookingWaitlist> {
  const box = document.createElement('div');
  box.style.inlineSize = `${width}px`;
  return fixture<BookingWaitlist>(template, { parentNode: box });
}
