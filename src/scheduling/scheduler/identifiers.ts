const base32hex = '0123456789abcdefghijklmnopqrstuv';

/** A public booking reference: it carries its owner, and 130 random bits. */
export function newBookingRef(owner: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(17));
  return `${owner}.${encode(bytes).slice(0, 26)}`;
}

/** The reference of what is booked under a key where no store remembers one: the same for every attempt, in every process. */
export async function bookingRefOf(owner: string, key: string): Promise<string> {
  return `${owner}.${encode(await sha256(`booking\n${owner}\n${key}`)).slice(0, 26)}`;
}

/**
 * The id of a calendar event: derived, so that every attempt to write it names the same event.
 * Lower-case base32hex, 32 characters (RFC 4648 §7), as calendars accept it.
 */
export async function eventIdOf(occupancyId: string, hostId: string, attempt: number): Promise<string> {
  return encode(await sha256(`${occupancyId}\n${hostId}\n${attempt}`)).slice(0, 32);
}

/** The name of a link: derived, so that every attempt at it, and every guest of a session, names the same one. */
export async function linkIdOf(occupancyId: string, hostId: string, solution: string): Promise<string> {
  return encode(await sha256(`link\n${occupancyId}\n${hostId}\n${solution}`)).slice(0, 32);
}

/** A digest that tells texts apart, 80 bits of it. */
export async function shortDigestOf(...texts: readonly string[]): Promise<string> {
  return encode(await sha256(canonical(texts))).slice(0, 16);
}

/** A digest of a request, the same for every attempt at it: members in any order, whatever is undefined left out. */
export async function bodyHashOf(operation: string, body: unknown): Promise<string> {
  return encode(await sha256(`${operation}\n${canonical(body)}`));
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    members.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

function encode(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += base32hex.charAt((held >> (bits - 5)) & 31);
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + base32hex.charAt((held << (5 - bits)) & 31) : text;
}
