/**
 * Google's event colours by `colorId`, as `colors.get` answers them for events. They have not changed since the API was
 * made; a colour drawn otherwise would be no more than another shade.
 */
const eventColors: readonly (readonly [id: string, color: string])[] = [
  ['1', '#a4bdfc'],
  ['2', '#7ae7bf'],
  ['3', '#dbadff'],
  ['4', '#ff887c'],
  ['5', '#fbd75b'],
  ['6', '#ffb878'],
  ['7', '#46d6db'],
  ['8', '#e1e1e1'],
  ['9', '#5484ed'],
  ['10', '#51b749'],
  ['11', '#dc2127'],
];

/** The id of the colour that is nearest to `#rrggbb`, by the distance of red, green and blue. */
export function colorIdOf(color: string): string {
  const wanted = channelsOf(color);
  const distances = eventColors.map(([id, candidate]) => ({
    id,
    distance: distanceOf(wanted, channelsOf(candidate)),
  }));
  return distances.reduce((best, next) => (next.distance < best.distance ? next : best)).id;
}

function channelsOf(color: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function distanceOf(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, channel, at) => sum + (channel - (b[at] ?? 0)) ** 2, 0);
}
