/**
 * Whether arrays and objects in a JSON text are nested at most `limit` deep. Looks at the text alone, before anything
 * recurses into what it says; a text that is no JSON may be judged either way.
 */
export function isShallow(text: string, limit: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (quoted) {
      if (character === '\\') i++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '[' || character === '{') {
      if (++depth > limit) return false;
    } else if (character === ']' || character === '}') depth--;
  }
  return true;
}
