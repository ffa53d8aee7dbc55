import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';
import { notUnderstood } from './dav-errors.js';
import type { DavAnswer } from './dav-session.js';

export const dav = 'DAV:';
export const cal = 'urn:ietf:params:xml:ns:caldav';
export const apple = 'http://apple.com/ns/ical/';

/** What a server says of one resource (RFC 4918, section 14.24). */
export interface DavResource {
  readonly url: URL;
  /** Of the resource itself, where the answer says it. */
  readonly status?: number;
  /** Finds a property that the server has and shows. */
  readonly property: (namespace: string, name: string) => Element | undefined;
}

export interface Multistatus {
  readonly resources: readonly DavResource[];
  /** RFC 6578. */
  readonly syncToken?: string;
}

/**
 * Reads a 207. Names are compared with their namespaces, and texts are taken as they stand.
 *
 * @throws BookingError `calendar-unreachable` for anything else
 */
export function readMultistatus({ text, url }: DavAnswer): Multistatus {
  // None has one, and entities of a stranger's making are not expanded here.
  if (/<!DOCTYPE/i.test(text)) throw notUnderstood('an answer');
  let root: Element | null;
  try {
    root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml').documentElement;
  } catch {
    throw notUnderstood('an answer');
  }
  if (root?.namespaceURI !== dav || root.localName !== 'multistatus') throw notUnderstood('an answer');
  const token = childrenOf(root).find((child) => is(child, dav, 'sync-token'));
  return {
    resources: childrenOf(root)
      .filter((child) => is(child, dav, 'response'))
      .map((response) => resourceOf(response, url)),
    ...(token && { syncToken: textOf(token) }),
  };
}

function resourceOf(response: Element, base: URL): DavResource {
  const href = textOf(childrenOf(response).find((child) => is(child, dav, 'href')));
  if (!URL.canParse(href, base)) throw notUnderstood('an answer');
  const status = statusIn(response);
  const found = childrenOf(response)
    .filter((child) => is(child, dav, 'propstat') && (statusIn(child) ?? 200) < 300)
    .flatMap((propstat) => childrenOf(propstat).filter((child) => is(child, dav, 'prop')))
    .flatMap(childrenOf);
  return {
    url: new URL(href, base),
    ...(status !== undefined && { status }),
    property: (namespace, name) => found.find((element) => is(element, namespace, name)),
  };
}

function statusIn(element: Element): number | undefined {
  const line = childrenOf(element).find((child) => is(child, dav, 'status'));
  const found = /^HTTP\/\S+ +(\d{3})/.exec(textOf(line));
  return found ? Number(found[1]) : undefined;
}

/** An element's own elements. */
export function childrenOf(element: Element): readonly Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);
}

/** The text in an element, without space around it; empty where there is none. */
export function textOf(element: Element | undefined): string {
  return element?.textContent?.trim() ?? '';
}

/** The addresses an element names. */
export function hrefsIn(element: Element | undefined, base: URL): readonly URL[] {
  if (!element) return [];
  return childrenOf(element)
    .filter((child) => is(child, dav, 'href'))
    .map(textOf)
    .filter((href) => URL.canParse(href, base))
    .map((href) => new URL(href, base));
}

/** Whether an element has this name. */
export function is(element: Element, namespace: string, name: string): boolean {
  return element.namespaceURI === namespace && element.localName === name;
}
