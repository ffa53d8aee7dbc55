import type { BookingConfig } from '../../schemas/booking-config.js';

/** The address that browsers see; on this machine alone it is the one that is listened on. */
export function publicUrlOf({
  publicUrl,
  host,
  port,
}: Pick<BookingConfig, 'publicUrl' | 'host' | 'port'>): string | undefined {
  if (publicUrl !== undefined) return new URL(publicUrl).href.replace(/\/$/, '');
  const isOwnMachine = ['127.0.0.1', 'localhost', '::1'].includes(host);
  if (!isOwnMachine || port === 0) return undefined;
  return `http://${host.includes(':') ? 'localhost' : host}:${port}`;
}
