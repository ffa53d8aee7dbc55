/*
 * What counts as a phone number, a web address, an e-mail address: said once, so that what a form lets through is what a
 * backend accepts. Lenient on purpose; whether something is behind it, only trying can tell.
 */

/** Digits of any script with what people write between them, 5 to 20 of them: `+49 (0)30 123-45 x6`. */
export function isPhoneNumber(text: string): boolean {
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  return text.length <= 40 && digits >= 5 && digits <= 20 && /^\+?[\p{Nd}\s()./,;*#x‐-―-]+$/iu.test(text);
}

/** An http or https address of at most 2,000 characters. */
export function isWebAddress(text: string): boolean {
  return text.length <= 2000 && /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

/**
 * Where a page may go on to once something is booked: an https address, or on the machine itself an http one, so that a page
 * can be tried out.
 */
export function isRedirectAddress(text: string): boolean {
  if (!isWebAddress(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || /^(?:(?:.+\.)?localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}

/** Scheme, host and port as a browser writes an origin, of a page on the web. */
export function isWebOrigin(text: string): boolean {
  if (!/^https?:/.test(text) || text.includes('*') || !URL.canParse(text)) return false;
  return new URL(text).origin === text;
}

/** What a browser accepts in `<input type="email">` (HTML, "valid e-mail address"), with a dot in its domain. */
const emailPattern =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$/;

/** An e-mail address of at most 254 characters (RFC 5321, section 4.5.3.1.3, without its angle brackets). */
export function isEmailAddress(text: string): boolean {
  return text.length <= 254 && emailPattern.test(text);
}
