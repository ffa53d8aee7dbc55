import { assert } from '@open-wc/testing';
import { hostileTexts } from './corpus.js';
import { settled } from './page.js';
import { firstDifference, shapeOf } from './shape-of.js';
import { watchPage } from './watch.js';

/** Shows something with a text in it, and calls `look` whenever there is something to look at. */
export type Story = (box: HTMLElement, text: string, look: (name: string) => Promise<void>) => Promise<void>;

/** A text of which nobody expects anything but that it can be read. */
const harmless = 'Harmless words';

/** Stories that are told at the same time. */
const lanes = 4;

/** Whole widgets take long: each half of the texts is in one sort of them, and all are in what widgets are made of. */
export const oneHalf = hostileTexts.filter((_, index) => index % 2 === 0);
export const otherHalf = hostileTexts.filter((_, index) => index % 2 === 1);

/**
 * Tells a story with every text. Each must look as it does with a harmless text: the text can be read in the same places, and
 * is in nothing but texts; and nothing else may happen in the page.
 */
export async function tellWithAll(story: Story, texts = hostileTexts): Promise<void> {
  const watch = watchPage();
  try {
    const expected = await sightsOf(story, harmless);
    for (const [name, shape] of expected) assert.include(shape, '§', `${name} shows the text`);
    const faults: string[] = [];
    const waiting = [...texts];
    const lane = async () => {
      for (let text = waiting.shift(); text !== undefined; text = waiting.shift()) {
        const sights = await sightsOf(story, text);
        for (const [name, shape] of expected) {
          const difference = firstDifference(sights.get(name) ?? '', shape);
          if (difference === undefined) continue;
          faults.push(`${JSON.stringify(text).slice(0, 90)}, ${name}: ${difference}`);
        }
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    assert.deepEqual(faults.slice(0, 5), [], `${faults.length} differ`);
    assert.deepEqual(watch.seen, []);
  } finally {
    watch.end();
  }
}

/** What is to be seen of a story, by the names of its sights. */
async function sightsOf(story: Story, text: string): Promise<ReadonlyMap<string, string>> {
  const box = document.createElement('div');
  document.body.append(box);
  const sights = new Map<string, string>();
  await story(box, text, async (name) => {
    await settled(box);
    sights.set(name, shapeOf(box, text));
  });
  box.remove();
  return sights;
}
