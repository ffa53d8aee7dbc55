import { describe, it } from 'node:test';
import { checkInterleavings, report } from './interleavings.js';

describe('R5: whatever order guests, hosts and calendars come in', () => {
  it('gives nobody’s time to two, answers nothing untrue, and leaves calendars that agree', async () => {
    report('interleavings', await checkInterleavings(90));
  });
});
