// A second way to a zone's clock, which shares nothing with src/time: the offset as Intl writes it ("GMT-03:30").
const formats = new Map<string, Intl.DateTimeFormat>();

/** The offset of a zone at an instant, in milliseconds east of UTC. */
export function intlOffset(zone: string, instant: number): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    formats.set(zone, format);
  }
  const text = format.format(instant);
  const [, sign, hours = '0', minutes = '0', seconds = '0'] =
    /GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?$/.exec(text) ?? [];
  const length = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -length : length;
}

/** What the zone's clock shows at an instant, counted as if it were UTC. */
export function intlWall(zone: string, instant: number): number {
  return instant + intlOffset(zone, instant);
}
