/** Where drafts stand in the state of the page's history entry. */
export const place = 'booking-elements';

/** The drafts in the state of a history entry, by the name of their widget; what they are is for others to see. */
export function keptIn(state: unknown): Readonly<Record<string, unknown>> {
  return fieldsOf(fieldsOf(state)[place]);
}

/** What a value consists of, if it is an object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
