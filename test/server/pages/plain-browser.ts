import assert from 'node:assert/strict';
import { createBookingServer } from '../../../src/server.js';
import type { BookingServerOptions } from '../../../src/server.js';
import type { House } from '../../scheduling/scheduler/house.js';

export const origin = 'https://book.example';

/** A page as somebody without script has it: what stands there, where it leads, and what can be sent. */
export interface PlainPage {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** What can be read, in one line. */
  readonly text: string;
  readonly links: readonly PlainLink[];
  readonly forms: readonly PlainForm[];
  /** Follows the link with these words. */
  follow(words: string | RegExp): Promise<PlainPage>;
  /** Fills in the one form that is posted and has this button, and presses it. */
  send(
    button: string | RegExp,
    fields?: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<PlainPage>;
}

export interface PlainLink {
  readonly href: string;
  readonly words: string;
}

export interface PlainForm {
  readonly method: string;
  readonly action: string;
  /** What it holds as it stands. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** Names of what can be filled in. */
  readonly names: readonly string[];
  readonly buttons: readonly { readonly name: string; readonly value: string; readonly words: string }[];
}

/** Somebody without script at a booking server. */
export interface PlainBrowser {
  readonly server: (request: Request) => Promise<Response>;
  open(path: string, headers?: Readonly<Record<string, string>>): Promise<PlainPage>;
}

/** A server with pages over a house. */
export function browseHouse(
  house: House,
  options: Partial<BookingServerOptions> & { readonly owner?: string } = {},
): PlainBrowser {
  const { owner = 'team', ...others } = options;
  const server = createBookingServer({
    backends: (slug) => (slug === owner ? house.scheduler : undefined),
    pages: {
      nameOf: (slug) => (slug === owner ? 'The <b>Team</b>' : undefined),
      elements: (file) => (file === 'booking-elements.js' ? new Response('export {};') : undefined),
    },
    clock: () => house.now,
    onError: (error) => house.errors.push(error),
    ...others,
  });
  return browse(server);
}

export function browse(server: (request: Request) => Promise<Response>): PlainBrowser {
  async function read(request: Request): Promise<PlainPage> {
    const response = await server(request);
    return pageOf(await response.text(), { response, url: request.url });
  }

  function pageOf(
    html: string,
    { response, url }: { readonly response: Response; readonly url: string },
  ): PlainPage {
    const links = linksIn(html);
    const forms = formsIn(html);
    return {
      url,
      status: response.status,
      headers: response.headers,
      html,
      text: textOf(html.replace(/<(style|title|noscript)>[^]*?<\/\1>/g, '')),
      links,
      forms,
      async follow(words) {
        const found = links.find((link) => matches(link.words, words));
        assert.ok(found, `no link ${String(words)} among ${links.map((link) => link.words).join(' | ')}`);
        return read(new Request(new URL(found.href, url), { headers: { 'Sec-Fetch-Site': 'same-origin' } }));
      },
      async send(button, fields = {}) {
        const form = forms.find(({ buttons }) => buttons.some(({ words }) => matches(words, button)));
        const all = forms.flatMap(({ buttons }) => buttons.map(({ words }) => words));
        assert.ok(form, `no button ${String(button)} among ${all.join(' | ')}`);
        const { name, value } = form.buttons.find(({ words }) => matches(words, button))!;
        const body = new URLSearchParams();
        for (const [field, values] of [...form.fields, [name, [value]] as const])
          if (field !== '' && !(field in fields)) for (const one of values) body.append(field, one);
        for (const [field, values] of Object.entries(fields)) {
          assert.ok(form.names.includes(field), `no field ${field} among ${form.names.join()}`);
          for (const one of typeof values === 'string' ? [values] : values) body.append(field, one);
        }
        assert.equal(form.method, 'post');
        const headers = {
          'Sec-Fetch-Site': 'same-origin',
          'Content-Type': 'application/x-www-form-urlencoded',
        };
        return read(
          new Request(new URL(form.action, url), { method: 'POST', headers, body: body.toString() }),
        );
      },
    };
  }

  return {
    server,
    open: (path, headers = {}) => read(new Request(new URL(path, origin), { headers })),
  };
}

function matches(words: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? words === wanted : wanted.test(words);
}

function linksIn(html: string): readonly PlainLink[] {
  return [...html.matchAll(/<a\b([^>]*)>([^]*?)<\/a>/g)].map(([, attributes = '', inside = '']) => ({
    href: attributeOf(attributes, 'href') ?? '',
    words: attributeOf(attributes, 'aria-label') ?? textOf(inside),
  }));
}

function formsIn(html: string): readonly PlainForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([^]*?)<\/form>/g)].map(([, attributes = '', inside = '']) => {
    const fields = new Map<string, string[]>();
    const names = new Set<string>();
    const hold = (name: string, value: string): void => {
      fields.set(name, [...(fields.get(name) ?? []), value]);
    };
    for (const [, input = ''] of inside.matchAll(/<input\b([^>]*)>/g)) {
      const name = attributeOf(input, 'name') ?? '';
      const isChoice = /type="(?:radio|checkbox)"/.test(input);
      names.add(name);
      if (!isChoice || /\bchecked\b/.test(input)) hold(name, attributeOf(input, 'value') ?? '');
    }
    for (const [, area = '', text = ''] of inside.matchAll(/<textarea\b([^>]*)>\n?([^]*?)<\/textarea>/g)) {
      names.add(attributeOf(area, 'name') ?? '');
      hold(attributeOf(area, 'name') ?? '', unescaped(text));
    }
    for (const [, select = '', list = ''] of inside.matchAll(/<select\b([^>]*)>([^]*?)<\/select>/g)) {
      const options = [...list.matchAll(/<option\b([^>]*)>([^<]*)<\/option>/g)];
      const chosen = options.find(([, option = '']) => /\bselected\b/.test(option)) ?? options[0];
      const name = attributeOf(select, 'name') ?? '';
      names.add(name);
      hold(name, attributeOf(chosen?.[1] ?? '', 'value') ?? unescaped(chosen?.[2] ?? ''));
    }
    const buttons = [...inside.matchAll(/<button\b([^>]*)>([^]*?)<\/button>/g)].map(
      ([, button = '', words = '']) => ({
        name: attributeOf(button, 'name') ?? '',
        value: attributeOf(button, 'value') ?? '',
        words: attributeOf(button, 'aria-label') ?? textOf(words),
      }),
    );
    return {
      method: attributeOf(attributes, 'method') ?? 'get',
      action: attributeOf(attributes, 'action') ?? '',
      fields,
      names: [...names],
      buttons,
    };
  });
}

function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : unescaped(found);
}

function textOf(html: string): string {
  return unescaped(html.replace(/<\/?bdi>/g, '').replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

function unescaped(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => signs[name] ?? '');
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
