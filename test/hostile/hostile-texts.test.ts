import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printFigures } from '../scheduling/engine/long-run.js';
import { openStage } from './stage.js';
import { sendTexts } from './texts-through-the-wire.js';

// Reliability goal X14. What settings make of such texts: test/store/sql/sql-settings.test.ts.

describe('text that would break a statement put together by hand', () => {
  it('comes back as it was sent, or is refused before the database is asked', async () => {
    const stage = await openStage();
    const { sent, kept } = await sendTexts(stage, 31);
    assert.ok(sent > 40 && kept > 3, `${sent} sent, ${kept} kept`);
    printFigures('hostile texts', { sent, kept });
  });
});
