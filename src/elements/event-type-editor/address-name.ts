/** Letters that fall apart into more than one, or are no letter with a mark: German, Nordic, French, Polish, Turkish. */
const spelled: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  '&': ' and ',
};

/** Longest name in an address. */
export const longestName = 100;

/** Whether a text is a name that can stand in an address: lower-case letters, digits and single hyphens, at most 100. */
export function isAddressName(text: string): boolean {
  return text.length <= longestName && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/**
 * A name for an address, made of words in whatever script; one that is not taken.
 *
 * @param otherwise - What it is where nothing of the text can stand in an address.
 *
 * @example
 * addressNameOf('Gespräch (30 Minuten)', { taken: [], otherwise: 'meeting' }); // 'gespraech-30-minuten'
 */
export function addressNameOf(
  text: string,
  { taken, otherwise }: { readonly taken: readonly string[]; readonly otherwise: string },
): string {
  const plain = text
    .slice(0, 1000)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{ASCII}]|&/gu, (letter) => spelled[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '');
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  return freeName(shortened(words.join('-'), longestName) || otherwise, taken);
}

/** The name itself, or with the first number behind it that makes it another one. */
function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  for (let number = 2; ; number++) {
    const ending = `-${number}`;
    const numbered = `${shortened(name, longestName - ending.length)}${ending}`;
    if (!taken.includes(numbered)) return numbered;
  }
}

function shortened(name: string, length: number): string {
  return name.slice(0, length).replace(/-$/, '');
}
