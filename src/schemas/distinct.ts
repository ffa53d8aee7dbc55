/** Whether no value stands twice in a list. */
export function areDistinct(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}

/** Whether no id stands twice in a list. */
export function haveDistinctIds(items: readonly { readonly id: string }[]): boolean {
  return areDistinct(items.map((item) => item.id));
}
