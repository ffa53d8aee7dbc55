/** Whose time is booked, as a page of the booking server's own is addressed. */
export interface LinkedPage {
  readonly backendUrl: string;
  /** Empty where the link leads to all that can be booked there. */
  readonly eventType: string;
}

const slug = /^(?!(?:v1|manage)$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Reads the address of a page of the server's own, `/{owner}/{event-type}` or `/{owner}`; undefined for any other.
 *
 * @example
 * linkedPage('https://book.example/anna/intro'); // { backendUrl: 'https://book.example/v1/anna', eventType: 'intro' }
 * linkedPage('https://shop.example/booking/anna/intro'); // { backendUrl: 'https://shop.example/booking/v1/anna', … }
 */
export function linkedPage(href: string): LinkedPage | undefined {
  if (!URL.canParse(href)) return undefined;
  const { protocol, origin, pathname } = new URL(href);
  if (!/^https?:$/.test(protocol)) return undefined;
  const names = pathname.split('/').filter(Boolean);
  const [owner = '', eventType = ''] = names.slice(-2);
  if (!slug.test(owner) || !(eventType === '' || slug.test(eventType))) return undefined;
  const base = names.slice(0, -2).map((name) => `/${name}`);
  return { backendUrl: `${origin}${base.join('')}/v1/${owner}`, eventType };
}

/** Whether two backends are owners of one server: everything before their names is the same. */
export function isSameServer(a: string, b: string): boolean {
  const serverOf = (url: string) => {
    if (!URL.canParse(url, document.baseURI)) return false;
    const { href } = new URL(url, document.baseURI);
    return href.slice(0, href.replace(/\/$/, '').lastIndexOf('/'));
  };
  return serverOf(a) === serverOf(b);
}
