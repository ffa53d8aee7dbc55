import { noChange } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { until } from 'lit/directives/until.js';
import type { ExtraTexts } from '../texts/extras/extra-texts.js';
import { extraTexts } from '../texts/extras/load-extras.js';
import type { worded } from '../texts/worded.js';
import type { LaterView } from './view.js';

/** What puts a page's own words in place of others, once it was needed. */
let own: { readonly worded: typeof worded } | undefined;

/** Words that are here, or come. */
export type Words = string | DirectiveResult;

/** Says something in the extra words: at once where they are here, else when they come. */
export function inExtraWords(
  { language, wording }: Pick<LaterView, 'language' | 'wording'>,
  say: (extra: ExtraTexts) => string,
): Words {
  const here = extraTexts.atHand(language);
  if (here && !wording) return say(here);
  if (here && wording && own) return say(own.worded(here, wording));
  const coming = Promise.all([extraTexts.load(language), wording && import('../texts/worded.js')]);
  const said = coming.then(([extra, module]) => {
    own = module ?? own;
    return say(wording && module ? module.worded(extra, wording) : extra);
  });
  return until(said, noChange);
}
