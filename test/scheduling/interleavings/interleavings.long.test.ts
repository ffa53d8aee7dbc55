import { describe, it } from 'node:test';
import { checkInterleavings, report } from './interleavings.js';

describe('R5: whatever order they come in, at length', () => {
  it('gives nobody’s time to two, answers nothing untrue, and leaves calendars that agree', async () => {
    report('many interleavings', await checkInterleavings(2000));
  });
});
