import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printFigures } from '../scheduling/engine/long-run.js';
import { openStage } from './stage.js';
import { sendTexts } from './texts-through-the-wire.js';

describe('text that would break a statement put together by hand', () => {
  it('comes back as it was sent, or is refused, through every text field of every operation', async () => {
    const { sent, kept } = await sendTexts(await openStage(), 1);
    assert.ok(sent > 1000 && kept > 200, `${sent} sent, ${kept} kept`);
    printFigures('hostile texts through every field', { sent, kept });
  });
});
