import { BookingError } from '../../contract/index.js';

/** Refuses an input where something does not hold. @throws BookingError `invalid-request` naming the path. */
export function need(holds: boolean, path: string, message: string): asserts holds {
  if (!holds)
    throw new BookingError('invalid-request', { detail: `${path} ${message}`, fields: [{ path, message }] });
}

/** Refuses what is not a whole number between two others, both included. @throws BookingError `invalid-request`. */
export function needCount(value: unknown, path: string, [least, most]: readonly [number, number]): void {
  const holds = Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
  need(holds, path, `is a whole number from ${least} to ${most}`);
}

/** Whether a value that should be a list is one; keeps the type of its items. */
export function isList(value: unknown): boolean {
  return Array.isArray(value);
}

/** Refuses what are no buffers: minutes, at most two weeks. @throws BookingError `invalid-request`. */
export function needBuffers(
  item: { readonly bufferBeforeMinutes?: number; readonly bufferAfterMinutes?: number },
  path: string,
): void {
  for (const name of ['bufferBeforeMinutes', 'bufferAfterMinutes'] as const)
    needCount(item[name] ?? 0, `${path}.${name}`, [0, 20_160]);
}
