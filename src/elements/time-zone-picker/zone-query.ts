/** What a guest looks for: words, or an offset from Greenwich. */
export interface ZoneQuery {
  /** Folded; each begins one of the words of what is found. */
  readonly words: readonly string[];
  /** The offsets meant, in minutes east, both ends included; missing when words are meant. */
  readonly offset?: { readonly from: number; readonly to: number };
}

const offsetShape = /^(?:gmt|utc)?\s*(?:([+-])\s*(\d{1,2})(?::?([0-5]\d))?)?$/;

/**
 * Reads what was typed: `+5:30`, `gmt+2`, `utc-0330` are offsets (without minutes, the whole hour is meant), all else
 * is words.
 */
export function parseZoneQuery(typed: string): ZoneQuery {
  const text = latinSigns(typed.trim().toLowerCase());
  const offset = text === '' ? null : offsetShape.exec(text);
  const words = foldText(text).split(' ').filter(Boolean);
  if (!offset) return { words };
  const [, sign, hours = '0', minutes] = offset;
  const least = Number(hours) * 60 + Number(minutes ?? 0);
  const most = sign && minutes === undefined ? least + 59 : least;
  return { words, offset: sign === '-' ? { from: -most, to: -least } : { from: least, to: most } };
}

/** Letters without case and marks, words divided by one blank: “São_Paulo” → “sao paulo”. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Arabic and Persian digits, and the dashes that keyboards give for a minus, as ASCII has them. */
function latinSigns(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15)).replace(/[‐-―−]/g, '-');
}
