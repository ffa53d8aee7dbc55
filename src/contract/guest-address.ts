/** An e-mail address as it is compared: without the white space around it, and whatever its capitals. */
export function comparedAddress(email: string): string {
  return email.trim().toLowerCase();
}

/** Whether two e-mail addresses are one person's. */
export function isSameAddress(a: string, b: string): boolean {
  return comparedAddress(a) === comparedAddress(b);
}

/**
 * Names an address on one occupancy to whoever knows it, and to nobody else: the guests of a calendar event are compared with it,
 * so that one can be taken off whose address is to be kept nowhere. Hexadecimal.
 */
export async function addressDigest(occupancyId: string, email: string): Promise<string> {
  return sha256Hex(`${occupancyId}\n${comparedAddress(email)}`);
}

/** What a guest's bookings with an owner are counted under (`RateCounter`): enough to tell addresses apart, and nothing to read. */
export async function emailCountName(owner: string, email: string): Promise<string> {
  const digest = await sha256Hex(`${owner} ${comparedAddress(email)}`);
  return `email ${digest.slice(0, 32)}`;
}

async function sha256Hex(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
