/** As long as a receiver may ask us to wait. */
const longestSeconds = 86_400;

const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * How long `Retry-After` asks to wait, at most a day: seconds, or an HTTP date (RFC 9110, section 10.2.3). 0 when it is
 * missing, past, or neither.
 */
export function retryAfterSeconds(header: string | null, now: number): number {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text), longestSeconds);
  const seconds = httpDate.test(text) ? Math.ceil((Date.parse(text) - now) / 1000) : 0;
  return Number.isNaN(seconds) ? 0 : Math.min(Math.max(seconds, 0), longestSeconds);
}
