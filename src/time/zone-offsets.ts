/** The offset of one zone at a whole second, in milliseconds east of UTC; `instant` in epoch milliseconds. */
export type OffsetReader = (instant: number) => number;

/**
 * Reads with `Intl`.
 *
 * @throws RangeError for an unknown zone
 */
export function intlOffsets(zone: string): OffsetReader {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const fields = format.format(instant).match(/\d+/g) ?? [];
    const [month = 0, day, year = 0, hour, minute, second] = fields.map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
  };
}
