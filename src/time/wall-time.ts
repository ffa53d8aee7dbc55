const shape = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/**
 * The minutes from midnight to a time of day, 0 to 1440; `24:00` is the next midnight.
 *
 * @throws RangeError when the text is not `HH:MM`
 *
 * @example
 * parseWallTime('09:30'); // 570
 * parseWallTime('24:00'); // 1440
 */
export function parseWallTime(text: string): number {
  const [found, hours = 24, minutes = 0] = shape.exec(text) ?? [];
  if (found === undefined)
    throw new RangeError(`Not a time of day (HH:MM): ${JSON.stringify(text)}`.slice(0, 80));
  return Number(hours) * 60 + Number(minutes);
}

/**
 * Writes minutes from midnight as a time of day.
 *
 * @throws RangeError when `minutes` is not a whole number from 0 to 1440
 *
 * @example
 * formatWallTime(570); // '09:30'
 */
export function formatWallTime(minutes: number): string {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > 1440) {
    throw new RangeError(`Not minutes of a day (0 to 1440): ${minutes}`);
  }
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
