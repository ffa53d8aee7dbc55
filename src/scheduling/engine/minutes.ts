/** Milliseconds of so many minutes; nothing for a missing number. */
export const minutes = (count = 0): number => count * 60_000;
