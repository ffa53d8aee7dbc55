import type { FoundSlots } from '../../../src/scheduling/engine/found-slots.js';
import { wholeAnswer } from './answers.js';

/** Makes one number of many answers, which is the same only where all answers are (FNV-1a, 32 bit). */
export function answerDigest(): { add(found: FoundSlots): void; readonly value: string } {
  let hash = 0x811c9dc5;
  return {
    add: (found) => {
      const text = wholeAnswer(found);
      for (let index = 0; index < text.length; index++) {
        hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
      }
    },
    get value() {
      return (hash >>> 0).toString(16).padStart(8, '0');
    },
  };
}
