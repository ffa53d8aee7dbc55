/** Where the address of one whom the guest brings stands in a booking request. */
export function furtherPath(index: number): string {
  return `furtherGuests.${index}`;
}

/** Whether a path is that of such an address. */
export function isFurther(path: string): boolean {
  return path.startsWith('furtherGuests.');
}

/** Addresses as they are sent: without the white space around them, and no empty ones. */
export function sentAddresses(addresses: readonly string[]): readonly string[] {
  return addresses.map((address) => address.trim()).filter((address) => address !== '');
}

/**
 * Which of these were named before, or are the guest's own, however they are written.
 *
 * @example
 * addressesNamedTwice(['bo@example.com', 'Bo@example.com'], 'ada@example.com'); // [1]
 */
export function addressesNamedTwice(addresses: readonly string[], own: string): readonly number[] {
  const [first, ...others] = [own, ...addresses].map((address) => address.trim().toLowerCase());
  return others.flatMap((address, index) =>
    address !== '' && (address === first || others.indexOf(address) < index) ? index : [],
  );
}
