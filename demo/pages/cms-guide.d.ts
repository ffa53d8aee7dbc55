import type { SnippetKind } from './snippet.js';

export type Verdict = 'yes' | 'no' | 'plan' | 'who' | 'untold';
export type Passage = 'script' | 'module' | 'element' | 'frame';

export interface CmsEntry {
  readonly id: string;
  readonly name: string;
  readonly lets: Readonly<Record<Passage, Verdict>>;
  readonly because: string;
  readonly plan: string;
  readonly fits: readonly SnippetKind[];
  readonly best: string;
  readonly steps: readonly string[];
  readonly notes: readonly string[];
  /** `url` and `date` are empty where there is none. */
  readonly sources: readonly { readonly title: string; readonly url: string; readonly date: string }[];
}

/** A date, YYYY-MM-DD. */
export const checkedOn: string;
export const passages: Readonly<Record<Passage, string>>;
export const verdicts: Readonly<Record<Verdict, string>>;
export const cmsGuide: readonly CmsEntry[];
