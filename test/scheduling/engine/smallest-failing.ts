/** Leaves out of a value, as JSON knows it, whatever can be left out while it still fails. */
export function smallestFailing<Value>(value: Value, fails: (smaller: Value) => boolean): Value {
  let smallest = value;
  for (let tries = 0; tries < 2000; ) {
    let found: Value | undefined;
    for (const smaller of smallerThan(smallest)) {
      if (++tries > 2000) break;
      if (!fails(smaller as Value)) continue;
      found = smaller as Value;
      break;
    }
    if (found === undefined) return smallest;
    smallest = found;
  }
  return smallest;
}

/** The value with one part less, the larger parts first. */
function* smallerThan(value: unknown): Generator {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    for (const index of items.keys()) yield items.filter((_, other) => other !== index);
    for (const [index, item] of items.entries()) {
      for (const smaller of smallerThan(item)) yield items.with(index, smaller);
    }
    return;
  }
  for (const key of Object.keys(value)) {
    yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== key));
  }
  for (const [key, part] of Object.entries(value)) {
    for (const smaller of smallerThan(part)) yield { ...value, [key]: smaller };
  }
}
