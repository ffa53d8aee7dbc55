import { isEmailAddress, isRedirectAddress, isWebAddress } from '../contract/value-shapes.js';
import * as z from 'zod';

/** Control characters, line and paragraph separators, halves of surrogate pairs: nothing that one line of text holds. */
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** The same where lines may end. */
const unwritable = /[^\P{Cc}\n\r\t]|\p{Cs}/u;

/** The shape of a language tag (RFC 5646, section 2.1), without its registry. */
const languagePattern = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

// A length that aborts keeps every later check, and each pattern, away from text that is too long anyway.
const lengthOf = (max: number) => z.string().trim().min(1).max(max, { abort: true });

/** One line of text, at most `max` UTF-16 units: no control character of any kind. White space around it is dropped. */
export function line(max: number) {
  return lengthOf(max).refine((text) => !unprintable.test(text), 'must not contain control characters');
}

/** Text of several lines, at most `max` UTF-16 units; it may be empty. */
export function prose(max: number) {
  return z
    .string()
    .max(max, { abort: true })
    .refine((text) => !unwritable.test(text), 'must not contain control characters other than line breaks');
}

/** A name or an address part that only its own system reads: at most 200 characters on one line. */
export const Id = line(200);

/** SHA-256 in base64url: 43 characters. */
export const Digest = z.string().regex(/^[\w-]{43}$/, 'must be a SHA-256 in base64url');

/** An e-mail address, at most 254 characters (RFC 5321, section 4.5.3.1.3, without its angle brackets). */
export const Email = lengthOf(254)
  .refine(isEmailAddress, 'must be an e-mail address')
  .meta({ format: 'email' });

/** A language tag (BCP 47), at most 35 characters. */
export const LanguageTag = lengthOf(35).refine(
  (text) => languagePattern.test(text),
  'must be a language tag such as de or pt-BR (BCP 47)',
);

/** A web address: http or https, absolute, at most 2,000 characters. `javascript:` and its kin never pass. */
export const WebAddress = lengthOf(2000)
  // URL drops tabs and line breaks from inside an address; they are refused first.
  .refine(
    (text) => !unprintable.test(text) && isWebAddress(text),
    'must be a web address that begins with https:// or http://',
  )
  .meta({ format: 'uri' });

/** Where a page may go on to: an https address, or an http one of the machine itself. */
export const RedirectAddress = WebAddress.refine(
  isRedirectAddress,
  'must begin with https://; http:// is for localhost alone',
).meta({ format: 'uri' });
