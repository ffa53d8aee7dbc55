import type { SentRequest } from './exchange.js';
import type { Mask } from './mask.js';

/** A run this long of one digit is written as what makes it. */
const longRun = /0{1000,}/g;

/**
 * A request as a line for a shell that repeats it. What must not be printed comes from the environment: `MANAGE_TOKEN` is the
 * `manageToken` of a booking, `HEADER_1` the value of the first `--header`, and so on.
 */
export function curlLine(
  { method, address, headers, body }: SentRequest,
  { own, mask }: { readonly own: readonly string[]; readonly mask: Mask },
): string {
  return [
    'curl -sS -i',
    ...(method === 'HEAD' ? ['--head'] : method === 'GET' ? [] : [`-X ${method}`]),
    quoted(mask.over(address)),
    ...Object.entries(headers).map(([name, value]) => `-H ${headerOf(name, value, mask)}`),
    ...own.map((name, index) => `-H "${name}: $HEADER_${index + 1}"`),
    ...(body === undefined ? [] : [`--data-binary ${bodyOf(mask.over(body))}`]),
  ].join(' ');
}

function headerOf(name: string, value: string, mask: Mask): string {
  const [, token] = /^Bearer (.+)$/i.exec(value) ?? [];
  if (token !== undefined && mask.knows(token)) return `"${name}: Bearer $MANAGE_TOKEN"`;
  return quoted(mask.over(`${name}: ${value}`));
}

/** Text that a POSIX shell takes as it stands. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function bodyOf(body: string): string {
  return quoted(body).replaceAll(longRun, (run) => `'"$(printf '%0${run.length}d' 0)"'`);
}
