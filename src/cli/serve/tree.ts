/** JSON, as far as its shape is known before it is checked. */
export type Tree = Record<string, unknown>;

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at a path such as `mail.smtp.url`; `undefined` where nothing does. */
export function valueAt(tree: Tree, path: string): unknown {
  let value: unknown = tree;
  for (const name of path.split('.'))
    value = isTree(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return value;
}

/** The same tree with a value at a path. What stands in the way is left, to be refused for what it is. */
export function withValueAt(tree: Tree, path: string, value: unknown): Tree {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...tree, [name]: value };
  const inner = Object.hasOwn(tree, name) ? tree[name] : {};
  return isTree(inner) ? { ...tree, [name]: withValueAt(inner, rest.join('.'), value) } : tree;
}
