/**
 * Writes an offset, milliseconds east of Greenwich.
 *
 * @example
 * formatOffset(19_800_000); // 'GMT+5:30'
 * formatOffset(0); // 'GMT'
 */
export function formatOffset(offset: number): string {
  if (offset === 0) return 'GMT';
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const rest = minutes % 60;
  const hours = String(Math.floor(minutes / 60));
  return `GMT${offset < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}
