/** How `hour12` is written as an attribute: `true` or empty for a clock of twelve hours, `false` for one of twenty-four. */
export const clockProperty = {
  converter: (value: string | null): boolean | undefined => (value === null ? undefined : value !== 'false'),
};
