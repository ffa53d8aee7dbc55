import { connectCallbackPath, connectPath } from '../../contract/connecting.js';
import type { Connecting, ConnectInvitation, ServiceAnswer } from '../../contract/connecting.js';
import type { Area } from '../area.js';
import { methodNotAllowed } from '../failure.js';
import type { HostAccess } from '../hosts/host-access.js';
import { browserCookies, browserSecret } from './browser-cookie.js';
import { endingPage, failurePage, invitationPage, returnAddressOf } from './connect-pages.js';
import { isFromOwnPage } from '../own-page.js';
import { pageResponse } from '../page.js';
import { textsFor } from './page-texts.js';
import type { PageTexts } from './page-texts.js';

/** The pages on which hosts leave for a service, and to which it sends them back. They are nobody's to embed or to read. */
export function connectArea(connecting: Connecting, hosts: HostAccess | undefined): Area {
  const cookies = browserCookies(connecting.publicUrl);
  const ownOrigin = new URL(connecting.publicUrl).origin;

  async function showInvitation(request: Request, ticket: string, texts: PageTexts): Promise<Response> {
    const invitation = await connecting.invitation(ticket);
    if (!invitation) return gone(texts);
    if (await isOtherHost(request, invitation)) return refused(texts, 'otherHost');
    const { flow } = invitation;
    // Kept from here on, so that whoever presses twice is one browser.
    const secret = cookies.secretsIn(request)(flow) ?? browserSecret();
    return pageResponse({ ...invitationPage(texts, invitation), cookies: [cookies.kept(flow, secret)] });
  }

  async function leave(request: Request, ticket: string, texts: PageTexts): Promise<Response> {
    // Another page must not send anybody off to consent: whoever leaves has read ours.
    if (!isFromOwnPage(request, ownOrigin)) return refused(texts, 'elsewhere');
    const invitation = await connecting.invitation(ticket);
    if (invitation && (await isOtherHost(request, invitation))) return refused(texts, 'otherHost');
    const departure = await connecting.leave(ticket, cookies.secretsIn(request));
    if (departure.outcome === 'gone') return gone(texts);
    if (departure.outcome === 'wrong-browser')
      return pageResponse(failurePage(texts, 'wrong-browser', departure.invitation));
    const { address, flow, secret } = departure;
    return sent(address, cookies.kept(flow, secret));
  }

  async function arrive(request: Request, texts: PageTexts): Promise<Response> {
    const answer = answerIn(new URL(request.url).searchParams);
    const arrival = await connecting.arrive(answer, cookies.secretsIn(request));
    if (arrival.outcome === 'gone') return gone(texts);
    const { invitation } = arrival;
    const forgotten = cookies.forgotten(invitation.flow);
    if (arrival.outcome === 'failed') {
      const page = failurePage(texts, arrival.failure, invitation);
      return pageResponse(arrival.failure === 'wrong-browser' ? page : { ...page, cookies: [forgotten] });
    }
    return sent(returnAddressOf(invitation, 'granted', arrival.proof), forgotten);
  }

  /** Whoever is signed in as somebody else would give their account away. */
  async function isOtherHost(request: Request, { hostId }: ConnectInvitation): Promise<boolean> {
    const signedIn = await hosts?.authenticate(request);
    return signedIn !== undefined && signedIn !== hostId;
  }

  return {
    has: (path) => path.startsWith(`${connectPath}/`),
    async answer(request, path) {
      const texts = textsFor(request.headers.get('Accept-Language'));
      const isReading = request.method === 'GET' || request.method === 'HEAD';
      if (path === connectCallbackPath)
        return request.method === 'GET' ? arrive(request, texts) : methodNotAllowed(['GET']);
      const ticket = path.slice(connectPath.length + 1);
      if (!/^[\w-]{43}$/.test(ticket)) return gone(texts);
      if (isReading) return showInvitation(request, ticket, texts);
      if (request.method === 'POST') return leave(request, ticket, texts);
      return methodNotAllowed(['GET', 'HEAD', 'POST']);
    },
    headersFor: ({ url }) => ({
      'Cache-Control': 'private, no-store',
      // The address holds a ticket. (With `no-referrer` a browser would not say that the form is ours; the way back has none.)
      'Referrer-Policy': new URL(url).pathname.endsWith(connectCallbackPath) ? 'no-referrer' : 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Frame-Options': 'DENY',
      Vary: 'Accept-Language, Cookie',
    }),
  };
}

/** What an address says, each thing once: of two nobody knows which one is meant. */
function answerIn(address: URLSearchParams): ServiceAnswer {
  const names = { state: 'state', code: 'code', error: 'error', issuer: 'iss' } as const;
  const entries = Object.entries(names).map(
    ([name, parameter]) => [name, address.getAll(parameter)] as const,
  );
  if (entries.some(([, values]) => values.length > 1)) return {};
  return Object.fromEntries(
    entries.flatMap(([name, [value]]) => (value === undefined ? [] : [[name, value]])),
  );
}

function sent(address: string, cookie: string): Response {
  return new Response(null, { status: 303, headers: { Location: address, 'Set-Cookie': cookie } });
}

async function gone(texts: PageTexts): Promise<Response> {
  return pageResponse(endingPage(texts, texts.gone, { status: 410 }));
}

async function refused(texts: PageTexts, why: 'otherHost' | 'elsewhere'): Promise<Response> {
  return pageResponse(endingPage(texts, texts[why], { status: 403 }));
}
