/** A text, and where it stands. */
export interface Said {
  readonly path: string;
  readonly text: string;
}

/** Every text of a language, as it is said to what is given: functions are asked with each of it. */
export function textsOf(
  value: unknown,
  givenTo: (path: string) => readonly unknown[],
  path = '',
): readonly Said[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'function') {
    const say = value as (given: unknown) => unknown;
    return givenTo(path).flatMap((one) => textsOf(say(one), givenTo, path));
  }
  return Object.entries(value as object).flatMap(([name, member]) =>
    textsOf(member, givenTo, path === '' ? name : `${path}.${name}`),
  );
}
