import { readBody } from './read-body.js';

/** What a form sends; one without fields need not say what it is. */
const formTypes = /^(?:application\/x-www-form-urlencoded)?$/i;

/** More than a form of a few fields has to say. */
const bodyBytes = 8192;

/**
 * Reads the fields that a form sends.
 *
 * @throws BookingError `invalid-request` for another media type, too many bytes, broken UTF-8
 */
export async function readFields(request: Request, bytes: number): Promise<URLSearchParams> {
  return new URLSearchParams(await readBody(request, { types: formTypes, bytes }));
}

/**
 * Reads what a form of a few fields sends: each field once, where it is there.
 *
 * @returns a function that answers a field's text, empty where there is none
 * @throws BookingError as {@link readFields} does
 */
export async function readForm(request: Request): Promise<(name: string) => string> {
  const fields = await readFields(request, bodyBytes);
  return (name) => {
    const values = fields.getAll(name);
    // Of two nobody knows which one is meant.
    return values.length === 1 ? (values[0] ?? '') : '';
  };
}
