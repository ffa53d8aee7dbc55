export type SnippetKind = 'inline' | 'button' | 'floating' | 'link' | 'frame' | 'address';

export interface SnippetChoices {
  readonly kind: SnippetKind;
  /** Origin of the booking server, without a stroke at its end. */
  readonly server: string;
  readonly owner: string;
  /** Slug; without one, guests choose. */
  readonly eventType?: string;
  readonly layout?: string;
  /** `light`, `dark`, `auto`. */
  readonly theme?: string;
  readonly language?: string;
  /** Words of a button or a link. */
  readonly label?: string;
  /** Tokens, as CSS. */
  readonly css?: string;
}

export const kinds: readonly SnippetKind[];
export const heeded: Readonly<Record<SnippetKind, readonly (keyof SnippetChoices)[]>>;
export function snippetOf(choices: SnippetChoices): string;
export function pageOf(choices: Omit<SnippetChoices, 'kind'> & { readonly isFramed?: boolean }): string;
