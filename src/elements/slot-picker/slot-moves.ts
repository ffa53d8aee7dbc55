/** Where a button lies, in any coordinates that grow to the right and downwards. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/**
 * The button an arrow key leads to, by its index; undefined for a key that moves nothing, and at the edge.
 *
 * Sideways goes in reading order and through line ends; up and down go to the nearest button of the next line, so that it
 * holds for any number of columns and across headings.
 */
export function indexForKey(
  key: string,
  from: number,
  { places, direction }: { readonly places: readonly Place[]; readonly direction: 'ltr' | 'rtl' },
): number | undefined {
  const forward = direction === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return indexIn(places, from + forward);
    case 'ArrowLeft':
      return indexIn(places, from - forward);
    case 'ArrowDown':
      return inNextLine(places, from, 1);
    case 'ArrowUp':
      return inNextLine(places, from, -1);
    case 'Home':
      return indexIn(places, 0);
    case 'End':
      return indexIn(places, places.length - 1);
    default:
      return undefined;
  }
}

function indexIn(places: readonly Place[], index: number): number | undefined {
  return index in places ? index : undefined;
}

function inNextLine(places: readonly Place[], from: number, downward: 1 | -1): number | undefined {
  const here = places[from];
  if (!here) return undefined;
  const distances = places.map(({ left, top, width }, index) => ({
    index,
    lines: (top - here.top) * downward,
    aside: Math.abs(left + width / 2 - here.left - here.width / 2),
  }));
  return distances.filter(({ lines }) => lines >= 1).sort((a, b) => a.lines - b.lines || a.aside - b.aside)[0]
    ?.index;
}
