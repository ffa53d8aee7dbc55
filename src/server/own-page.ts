/** Whether a form comes from a page of this very server: browsers say so in two ways, and neither may say otherwise. */
export function isFromOwnPage({ headers }: Request, ownOrigin: string): boolean {
  const origin = headers.get('Origin');
  const site = headers.get('Sec-Fetch-Site');
  return (origin === null || origin === ownOrigin) && (site === null || site === 'same-origin');
}

/**
 * The same for a page that gives its address to nobody (`Referrer-Policy: no-referrer`): its forms say `Origin: null` (Fetch
 * standard, "append a request Origin header"), as those of any page may. Then it is Fetch Metadata that has to say so.
 */
export function isFromOwnSilentPage(request: Request, ownOrigin: string): boolean {
  const { headers } = request;
  if (headers.get('Origin') !== 'null') return isFromOwnPage(request, ownOrigin);
  return headers.get('Sec-Fetch-Site') === 'same-origin';
}

/**
 * The same where nobody is signed in and a form can do no more than whoever sends it could by hand: browsers that do not say what
 * site it was are let in, and so are servers that do not know by what address they are reached.
 */
export function isFromNoOtherSite({ headers, url }: Request): boolean {
  const site = headers.get('Sec-Fetch-Site');
  const origin = headers.get('Origin');
  if (site !== null) return site === 'same-origin';
  return origin === null || origin === 'null' || origin === new URL(url).origin;
}
