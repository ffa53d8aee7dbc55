import { readBody } from './read-body.js';

/** What a form of ours sends; one without fields need not say what it is. */
export const formTypes = /^(?:application\/x-www-form-urlencoded)?$/i;

/** More than a form of a few fields has to say. */
const bodyBytes = 8192;

/**
 * Reads what a form sends: each field once, where it is there.
 *
 * @returns a function that answers a field's text, empty where there is none
 * @throws BookingError `invalid-request` for another media type, too many bytes, broken UTF-8
 */
export async function readForm(request: Request): Promise<(name: string) => string> {
  const fields = new URLSearchParams(await readBody(request, { types: formTypes, bytes: bodyBytes }));
  return (name) => {
    const values = fields.getAll(name);
    // Of two nobody knows which one is meant.
    return values.length === 1 ? (values[0] ?? '') : '';
  };
}
