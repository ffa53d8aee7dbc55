import { pageResponse } from '../page.js';
import { readForm } from '../read-form.js';
import { ledTo, signedIn, tooMany, wantedPath } from './door.js';
import type { Answering } from './door.js';
import { newSignInLink } from './sign-in-links.js';
import { choicePage, endingPage } from './sign-in-pages.js';
import { notHere } from './not-here.js';

/** Hosts of one address that are offered; nobody is more. */
const mostHosts = 10;

/** Sends a browser to the service. */
export const leaveForGoogle: Answering = async (door, request, texts) => {
  const { google, limits } = door;
  if (!google) return notHere();
  const field = await readForm(request);
  const wait = await limits.countDeparture(request);
  if (wait !== undefined) return tooMany(door, texts, wait);
  const { address, cookie } = await google.leave(wantedPath(door, field('to')));
  return ledTo(address, [cookie]);
};

/** Takes a browser back from it. Of an address that is no host's nothing is told. */
export const arriveFromGoogle: Answering = async (door, request, texts) => {
  const { google, parts } = door;
  if (!google) return notHere();
  const { base } = parts;
  const arrival = await google.arrive(request);
  const cookies = [google.forgotten()];
  if ('failure' in arrival) {
    const { failure } = arrival;
    const ending = texts.failures[failure](google.name);
    const status = failure === 'unreachable' ? 503 : failure === 'over' ? 410 : 400;
    const page = endingPage(texts, ending, { status, base });
    // One that came to nothing here says nothing of another that this browser is on.
    const isThisOne = failure !== 'over' && failure !== 'wrong-browser';
    return pageResponse(isThisOne ? { ...page, cookies } : page);
  }
  const { hosts, to } = arrival;
  const [host, ...others] = hosts;
  if (!host)
    return pageResponse({ ...endingPage(texts, texts.unknown(google.name), { status: 403, base }), cookies });
  if (others.length === 0) return signedIn(door, request, { host, to, cookies });
  const choices = await Promise.all(
    hosts.slice(0, mostHosts).map(async ({ id, name }) => {
      const link = await newSignInLink(parts, { hostId: id, way: 'offered' });
      return link ? [{ name, address: `${link.address}?to=${encodeURIComponent(to)}` }] : [];
    }),
  );
  return pageResponse({ ...choicePage(texts, choices.flat()), cookies });
};
