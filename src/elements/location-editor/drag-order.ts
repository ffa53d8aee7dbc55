import { dropIndex, roomFor } from './drop-index.js';
import type { RowBox } from './drop-index.js';

/** How near to the edge of the window, in pixels, a page follows what is dragged there. */
const edge = 48;

/** Rows that are dragged into another order, by mouse, pen or finger; `Escape` leaves them as they were. */
export class DragOrder {
  readonly #rows: () => readonly HTMLElement[];
  readonly #drop: (from: number, to: number) => void;
  #end: (() => void) | undefined;

  /**
   * @param rows - In their order
   * @param drop - Called when a row is let go somewhere else
   */
  constructor(rows: () => readonly HTMLElement[], drop: (from: number, to: number) => void) {
    this.#rows = rows;
    this.#drop = drop;
  }

  /** Leaves everything as it was. */
  cancel(): void {
    this.#end?.();
  }

  /** Begins on the press of a handle, which holds on to the pointer until it is let go. */
  readonly begin = (press: PointerEvent, from: number): void => {
    const handle = press.currentTarget;
    const rows = this.#rows();
    const row = rows[from];
    const list = row?.parentElement;
    if (press.button !== 0 || !list || !(handle instanceof HTMLElement)) return;
    this.cancel();
    // Nothing is selected on the way.
    press.preventDefault();
    handle.setPointerCapture(press.pointerId);
    // Measured from the list itself, so that scrolling on the way changes nothing.
    const heightIn = (y: number) => y - list.getBoundingClientRect().top;
    const boxes = rows.map((one): RowBox => {
      const { top, height } = one.getBoundingClientRect();
      return { start: heightIn(top), size: height };
    });
    const start = heightIn(press.clientY);
    const by = distanceOf(boxes, from);
    let to = from;
    row.toggleAttribute('data-dragging', true);

    const onMove = ({ clientY }: PointerEvent) => {
      if (clientY < edge) scrollBy(0, -edge / 4);
      else if (clientY > innerHeight - edge) scrollBy(0, edge / 4);
      const offset = heightIn(clientY) - start;
      to = dropIndex(boxes, from, offset);
      for (const [index, one] of rows.entries()) {
        const shift = index === from ? offset : roomFor(index, { from, to, by });
        one.style.transform = shift === 0 ? '' : `translateY(${shift}px)`;
      }
    };
    const end = () => {
      this.#end = undefined;
      listening.abort();
      row.toggleAttribute('data-dragging', false);
      for (const one of rows) one.style.transform = '';
    };
    const onUp = () => {
      end();
      if (to !== from) this.#drop(from, to);
    };
    const listening = new AbortController();
    const { signal } = listening;
    handle.addEventListener('pointermove', onMove, { signal });
    handle.addEventListener('pointerup', onUp, { signal });
    handle.addEventListener('pointercancel', end, { signal });
    addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'Escape') end();
      },
      { signal },
    );
    this.#end = end;
  };
}

/** How far the others go to make room: the height of a row, and the gap after or before it. */
function distanceOf(boxes: readonly RowBox[], index: number): number {
  const [before, row, after] = [boxes[index - 1], boxes[index], boxes[index + 1]];
  if (!row) return 0;
  if (after) return after.start - row.start;
  return before ? row.size + row.start - before.start - before.size : row.size;
}
