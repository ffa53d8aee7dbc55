import { instantAt } from './day-axis.js';
import type { DayView } from './day-view.js';
import { startAt } from './start-groups.js';

/** The start that was hit in the picture; missing where something else was. */
export function startHit(event: Event, { axis, saying, speaking }: DayView): number | undefined {
  if (!(event instanceof MouseEvent) || !(event.target instanceof Element)) return undefined;
  const over = event.target.closest('.picture')?.querySelector('.over')?.getBoundingClientRect();
  if (!over || event.clientX < over.left || event.clientX > over.right) return undefined;
  const part = (event.clientX - over.left) / over.width;
  const instant = instantAt(axis, speaking.texts.direction === 'rtl' ? 1 - part : part);
  return startAt(saying.context.day.starts, instant);
}
