import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { focusedName, launchBrowser, tabTo } from './guest-browser.js';
import { HostStory } from './host-story.js';
import { startOwnDemo } from './started-demo.js';
import type { StartedDemo } from './started-demo.js';

let demo: StartedDemo;
let browser: Browser;
let story: HostStory;

const press = (...keys: readonly string[]) =>
  keys.reduce(async (before, key) => {
    await before;
    await story.page.keyboard.press(key);
  }, Promise.resolve());

/** Opens a tab with the arrow keys, from the one that is open. */
async function openByArrows(name: string): Promise<void> {
  await story.page.getByRole('tab', { selected: true }).focus();
  for (let presses = 0; presses < 6 && (await story.tab()) !== name; presses++) await press('ArrowRight');
  assert.equal(await story.tab(), name);
  await story.panel.locator('h2').first().waitFor();
}

async function isSaid(words: string | RegExp): Promise<void> {
  await story.panel.getByText(words).locator('visible=true').first().waitFor();
}

describe('the host’s side, by keyboard alone', () => {
  before(async () => {
    [demo, browser] = await Promise.all([startOwnDemo(), launchBrowser()]);
    story = await HostStory.begin(demo, browser, 'anna');
  });
  after(async () => {
    await demo.stop();
    await story.page.context().close();
  });

  it('chooses the preferred place, puts the places in another order, and saves', async () => {
    await openByArrows('Mein Profil');
    await story.panel.locator('[data-place]').first().waitFor();
    await tabTo(story.page, /^Bevorzugter Besprechungsort/);
    await press('ArrowDown');
    await isSaid(/ist jetzt der bevorzugte Ort/);
    await tabTo(story.page, /^Nach unten: .*Google Meet/);
    await press('Enter');
    assert.match(await focusedName(story.page), /^Nach unten: .*Google Meet/);
    await isSaid(/steht jetzt an Stelle 3 von 3/);
    await press('Control+s');
    await isSaid('Gespeichert.');
    assert.match(await focusedName(story.page), /^Nach unten: .*Google Meet/, 'one goes on from there');
  });

  it('chooses a calendar that blocks, and saves', async () => {
    await openByArrows('Kalendereinstellungen');
    await story.panel.getByRole('checkbox', { name: /^Team/ }).waitFor();
    await tabTo(story.page, /^Team/);
    const before = await story.panel.getByRole('checkbox', { name: /^Team/ }).isChecked();
    await press('Space');
    assert.equal(await story.panel.getByRole('checkbox', { name: /^Team/ }).isChecked(), !before);
    await tabTo(story.page, /^Änderungen speichern/);
    await press('Enter');
    await isSaid('Gespeichert.');
  });

  it('offers something new, with a question, and takes it away again', async () => {
    await openByArrows('Terminarten');
    await story.button('Neue Terminart').waitFor();
    await tabTo(story.page, /^Neue Terminart/);
    await press('Enter');
    await story.isLedTo('title');
    await story.page.keyboard.type('Kurz gesprochen');
    await tabTo(story.page, /^Minuten/);
    await story.page.keyboard.type('15');
    await press('Enter');
    await tabTo(story.page, /^Fragen/);
    await press('Enter');
    await tabTo(story.page, /^Frage hinzufügen/);
    await press('Enter');
    await story.page.keyboard.type('Worum geht es?');
    await tabTo(story.page, /^Speichern und anbieten/);
    await press('Enter');
    await isSaid('Gespeichert.');
    assert.ok((await story.offeredOn(weekday(), 'anna', 'kurz-gesprochen')).length > 0);
    await tabTo(story.page, /^Alle Terminarten/);
    await press('Enter');
    await tabTo(story.page, /^Kurz gesprochen entfernen/);
    await press('Enter');
    await isSaid(/Kurz gesprochen.* (?:wurde entfernt|ist entfernt)/);
  });

  it('opens an entry of the agenda, and comes back to it', async () => {
    await openByArrows('Terminübersicht');
    await story.panel.locator('[part~=entry]').first().waitFor();
    await tabTo(story.page, /Dentist/);
    const entry = await focusedName(story.page);
    await press('Enter');
    await story.page.getByRole('dialog').waitFor();
    await press('Escape');
    await story.page.getByRole('dialog').waitFor({ state: 'hidden' });
    assert.equal(await focusedName(story.page), entry);
  });

  it('asks before it disconnects an account, and leaves it be', async () => {
    await openByArrows('Integrationen');
    await tabTo(story.page, /^Trennen/);
    const button = await focusedName(story.page);
    await press('Enter');
    await isSaid(/anna@example\.com/);
    await tabTo(story.page, /^(?:Abbrechen|Verbunden lassen|Behalten)/);
    await press('Enter');
    assert.equal(await focusedName(story.page), button);
    assert.deepEqual(story.complaints, []);
  });
});

/** A coming day on which Anna works. */
function weekday(): string {
  const days = [3, 4, 5, 6].map((days) => new Date(Date.now() + days * 86_400_000));
  return days
    .find((date) => ![0, 6].includes(date.getUTCDay()))!
    .toISOString()
    .slice(0, 10);
}
