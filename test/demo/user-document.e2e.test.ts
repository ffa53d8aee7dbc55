import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { auditPage, launchBrowser } from './guest-browser.js';
import { HostStory } from './host-story.js';
import { startOwnDemo } from './started-demo.js';
import type { StartedDemo } from './started-demo.js';

/**
 * The user's own description, sentence by sentence, with Ben, who is new: one story in one browser, in German. A step says
 * what the sentences say that name it, and does it; the last one counts that no sentence was left out.
 */
const told = readFileSync(path.join(import.meta.dirname, 'user-document.de.txt'), 'utf8');

/** Headings alone; all else has to be done. */
const headings = [
  'Voraussetzungen',
  'Wie benutzt man?',
  'Mehrere Besprechungsorte im Kalender',
  'Einstellungen Google Kalender in „Mein Profil“:',
  'Einstellungen Google Kalender in den Kalendereinstellungen:',
  'Kalenderkonfigurationen:',
  'Verknüpfter Kalender:',
  'Konfliktkalender:',
  'Notiz:',
  'FAQs',
];

const quoted = new Set<string>();
/** The step that failed: what comes after it rests on it. */
let failed: string | undefined;

/** A step of the story, named after the sentences it is about. */
function step(sentences: readonly string[], act: () => Promise<void>): void {
  for (const sentence of sentences) quoted.add(sentence);
  const name = sentences.join(' ');
  it(name, async () => {
    assert.equal(failed, undefined, 'the story ended before');
    failed = name;
    await act();
    failed = undefined;
  });
}

let demo: StartedDemo;
let browser: Browser;
let story: HostStory;
/** A weekday far enough ahead to be booked. */
const day = weekdayAhead(2);
const account = 'ben@example.com';

/** The next date from Monday to Friday that is at least so many days ahead, in Berlin. */
function weekdayAhead(days: number): string {
  const dates = [0, 1, 2].map((more) => new Date(Date.now() + (days + more) * 86_400_000));
  const found = dates.find((date) => ![0, 6].includes(date.getUTCDay()))!;
  return found.toISOString().slice(0, 10);
}

const radio = (name: RegExp | string) => story.panel.getByRole('radio', { name });
const checkbox = (name: RegExp | string) => story.panel.getByRole('checkbox', { name });
const preferred = () => story.panel.getByLabel('Bevorzugter Besprechungsort');
const meetChoice = () => preferred().locator('option', { hasText: 'Google Meet' });
const remedy = () => story.panel.locator('[part=remedy]').first();
const whyNot = () => story.panel.locator('[part=conference-fault]').first();

/** Google Meet stands in the profile, greyed out, and why, and this button helps. */
async function isGreyedOut(why: RegExp, help: string): Promise<void> {
  await story.open('Mein Profil');
  // It looks again when the page comes back into sight, as it does after something was mended elsewhere.
  await story.comeBack();
  await whyNot().getByText(why).waitFor();
  assert.match(plain(await meetChoice().textContent()), /Google Meet \(zurzeit nicht möglich\)/);
  assert.equal(plain(await remedy().textContent()), help);
  assert.deepEqual(await auditPage(story.page), []);
}

/** Google Meet can be chosen as the preferred place, or is. */
async function meetWorks(): Promise<void> {
  await story.open('Mein Profil');
  await whyNot().waitFor({ state: 'detached' });
  assert.equal(plain(await meetChoice().textContent()), 'Google Meet');
  assert.ok(await meetChoice().isEnabled());
}

const plain = (text: string | null) =>
  (text ?? '')
    .replaceAll(/[\u2068\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Presses what says that it cannot be used. */
async function press(control: Locator): Promise<void> {
  await control.click({ force: true });
}

/** An instant of the day of the story, as RFC 3339. */
function at(time: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  const offset = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' })
    .formatToParts(noon)
    .find(({ type }) => type === 'timeZoneName')!
    .value.replace('GMT', '');
  return `${day}T${time}:00${offset}`;
}

/** The place that guests of an event type are offered first. */
async function preferredByGuests(slug: string): Promise<string | undefined> {
  const answer = await fetch(`${demo.url}/v1/ben/event-types/${slug}`);
  const { locations } = (await answer.json()) as { readonly locations: readonly { readonly kind: string }[] };
  return locations[0]?.kind;
}

/** The page that Ben's guests see. */
async function guestPage(): Promise<Page> {
  const page = await browser.newPage({
    locale: 'de',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 900 },
  });
  page.setDefaultTimeout(20_000);
  await page.goto(`${demo.url}/?owner=ben&lang=de`);
  return page;
}

/** Chooses a time of the day of the story. */
async function choose(guest: Page, time: string): Promise<void> {
  const date = new Intl.DateTimeFormat('de', { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(day));
  const button = guest.getByRole('button', { name: date });
  // The calendar opens on the first month with free times: only then is it sure which one is seen.
  await guest.locator('[role=grid][aria-busy=false]').waitFor();
  if ((await button.count()) === 0) await guest.getByRole('button', { name: 'Nächster Monat' }).click();
  await button.click();
  await guest.getByRole('button', { name: new RegExp(`^${time} bis`) }).click();
}

/** Says who the guest is, and books. */
async function details(guest: Page, name: string): Promise<void> {
  await guest.getByLabel(/^Name/).fill(name);
  await guest.getByLabel(/^E-Mail/).fill('gast@example.com');
  await guest.getByRole('button', { name: 'Termin buchen' }).click();
}

async function isChecked(box: Locator): Promise<void> {
  await box.waitFor();
  assert.equal(await box.isChecked(), true);
}

describe('the user’s own description', { timeout: 300_000 }, () => {
  before(async () => {
    [demo, browser] = await Promise.all([startOwnDemo(), launchBrowser()]);
    story = await HostStory.begin(demo, browser, 'ben');
  });
  after(async () => {
    await demo.stop();
    await story.page.context().close();
  });

  step(
    [
      'Sie können Ihren Kalender von zwei Orten aus integrieren:',
      'Einstellungen > Mein Profil > Kalendereinstellungen',
      'Kalender > Kalendereinstellungen > Registerkarte „Verbindungen“',
    ],
    async () => {
      for (const [tab, part] of [
        ['Mein Profil', 'booking-profile-editor [part=to-calendars]'],
        ['Kalendereinstellungen', 'booking-calendar-settings'],
      ] as const) {
        await story.open(tab);
        const way = story.panel.locator(part);
        await (part.endsWith(']') ? way : way.getByRole('button', { name: 'Konto verbinden' })).click();
        assert.equal(await story.tab(), 'Integrationen');
        await story.isLedTo('connect');
      }
    },
  );

  step(
    [
      'Wenn bei Ihnen Probleme mit der Anzeige von Google Meet auftreten, die ausgegraut oder nicht verfügbar ist, führen Sie zur Fehlerbehebung die folgenden Schritte aus:',
      'Stellen Sie sicher, dass Ihr Google-Konto korrekt in Refocusly integriert ist, indem Sie erneut zu Einstellungen > Integrationen gehen.',
    ],
    async () => {
      await isGreyedOut(/Es ist kein Konto verbunden/, 'Konto verbinden');
      await remedy().click();
      assert.equal(await story.tab(), 'Integrationen');
      await story.isLedTo('connect');
    },
  );

  step(
    [
      'Sie benötigen Zugriff auf Ihr Gmail-Konto, das mit dem Google Kalender verknüpft ist, den Sie verbinden möchten.',
      'Stellen Sie sicher, dass Ihr Google-Konto nahtlos in Refocusly integriert ist.',
      'Befolgen Sie diese Schritte, um Ihre Konten zu verbinden:',
      'Gehen Sie zu Einstellungen > Integrationen.',
      'Wählen Sie Google aus den verfügbaren Integrationsoptionen aus.',
      'Folgen Sie den Anweisungen, um Ihr Google-Konto mit Refocusly zu verknüpfen.',
      'Überprüfen Sie, ob Autorenzugriff erforderlich ist:',
      'Wenn Sie einfach alle Ihre Termine aus Ihrem Google Kalender in das System holen möchten, reicht der Nur-Lese-Zugriff aus.',
    ],
    async () => {
      await story.open('Integrationen');
      await story.consent(story.button(/Google Calendar.* verbinden/), { account, level: 'Nur lesen' });
      await story.panel.getByText(/Es wird nur gelesen/).waitFor();
      await story.open('Kalendereinstellungen');
      await checkbox(/^Family/).check();
      await story.save();
      await story.open('Terminübersicht');
      await story.panel.getByLabel('Zum Datum').fill(day);
      await story.panel.getByText('School run').first().waitFor();
    },
  );

  step(
    [
      'Wenn Sie im System angelegte Termine in Ihren Google Kalender eintragen möchten, ist für den Kalender ein Autorenzugriff erforderlich.',
      'Um einen Kalender als verknüpften Kalender auswählen zu können, ist der Autorenzugriff des Benutzers erforderlich.',
      'Wenn Google Meet immer noch ausgegraut ist, überprüfen Sie die Einstellungen und Berechtigungen Ihres Google-Kontos noch einmal.',
    ],
    async () => {
      await story.open('Kalendereinstellungen');
      for (const name of [/^ben@example\.com/, /^Family/, /^Studio rooms/]) {
        const choice = radio(name);
        assert.equal(await choice.getAttribute('aria-disabled'), 'true');
        await press(choice);
        assert.equal(await choice.isChecked(), false, 'it cannot be chosen');
      }
      await story.panel
        .getByText(/Nicht wählbar: Sie haben nicht erlaubt/)
        .first()
        .waitFor();
      await isGreyedOut(/darf nur gelesen werden/, 'Schreiben erlauben');
      await remedy().click();
      assert.equal(await story.tab(), 'Integrationen');
      await story.isLedTo('connection');
      await story.consent(story.button(/^Schreiben erlauben/), { account, level: 'Alles' });
      await story.panel.getByText('schreibt Buchungen in Ihren Kalender').waitFor();
    },
  );

  step(
    [
      'Nach der Integration haben Sie innerhalb von Refocusly Zugriff auf verschiedene Google-Dienste.',
      'F: Wie integriere ich Google Meet?',
      'A: Wenn Sie Ihren Google Kalender verbinden, wird Google Meet standardmäßig integriert, sodass keine weiteren Schritte erforderlich sind.',
    ],
    async () => {
      await meetWorks();
      assert.equal(plain(await preferred().locator('option:checked').textContent()), 'Google Meet');
    },
  );

  step(
    [
      'Sobald Ihr Google-Konto erfolgreich verbunden ist, müssen Sie Ihre Kalenderkonfiguration abschließen, indem Sie Ihren verknüpften Kalender und den Konfliktkalender auswählen.',
      'Gehen Sie zu Kalender > Kalendereinstellungen > Verbindungen.',
      'Die Kalenderkonfiguration umfasst zwei Einstellungen: Verknüpfter Kalender und Konfliktkalender.',
      'Der verknüpfte Kalender wird standardmäßig dem Konfliktkalender hinzugefügt.',
    ],
    async () => {
      await story.open('Kalendereinstellungen');
      await isChecked(radio(/^ben@example\.com/));
      const readOnly = radio(/^Studio rooms/);
      assert.equal(await readOnly.getAttribute('aria-disabled'), 'true');
      await story.panel.getByText(/Nicht wählbar: Dieses Konto darf seine Termine nicht ändern/).waitFor();
      await press(readOnly);
      assert.equal(await readOnly.isChecked(), false, 'a calendar that is only read is refused');
      const linked = checkbox(/^ben@example\.com/);
      await isChecked(linked);
      assert.ok(await linked.isDisabled(), 'it blocks by itself');
      await story.panel.getByText('Der verknüpfte Kalender zählt immer.').waitFor();
      await checkbox(/^Family/).uncheck();
      await story.save();
    },
  );

  step(
    [
      'Als Konfliktkalender hinzugefügte Ereignisse aus Kalendern von Drittanbietern werden mit dem System synchronisiert und blockieren Ihre Verfügbarkeit für die Dauer des Ereignisses.',
      'Die Verfügbarkeit wird nur dann gesperrt, wenn das Ereignis im Drittanbieterkalender als „BESETZT“ markiert ist.',
      'Bei Ereignissen, die als „FREI“ markiert sind, werden die Ereignisse im System abgerufen, die Verfügbarkeit bleibt jedoch offen.',
      'Dadurch wird die genaue Verfügbarkeit sichergestellt und Doppelbuchungen werden vermieden.',
      'Sie können mehrere zu überprüfende Kalender hinzufügen, um Doppelbuchungen zu vermeiden.',
    ],
    async () => {
      const before = await story.offeredOn(day);
      for (const time of ['09:00', '09:30', '10:00', '14:00', '14:30'])
        assert.ok(before.includes(time), `${time} of ${before.join()}`);
      await story.open('Kalendereinstellungen');
      await checkbox(/^Family/).check();
      await checkbox(/^Studio rooms/).check();
      await story.save();
      const taken = before.filter((time) => time >= '09:00' && time < '10:00');
      assert.deepEqual(taken, ['09:00', '09:30']);
      const after = before.filter((time) => !taken.includes(time));
      assert.deepEqual(await story.offeredOn(day), after, 'the school run blocks, the walk does not');
      await story.open('Terminübersicht');
      await story.panel.getByLabel('Zum Datum').fill(day);
      const walk = story.panel.getByRole('button', { name: /14:00.*15:00.*Perhaps a walk.*Verfügbar/ });
      await walk.first().waitFor();
    },
  );

  step(
    [
      'Nachdem Ihr Google-Konto nun integriert ist, richten wir Ihre Benutzerverfügbarkeit so ein, dass automatisch Google Meet-Links für Termine generiert werden:',
      'Navigieren Sie zu Einstellungen > Profil.',
      'Scrollen Sie nach unten zu „Benutzerverfügbarkeit“.',
      'Wählen Sie aus dem Dropdown-Menü Google Meet als bevorzugten Besprechungsort aus.',
      'Klicken Sie auf „Verfügbarkeit aktualisieren“, um Ihre Änderungen zu speichern.',
    ],
    async () => {
      await story.open('Mein Profil');
      // Another place is preferred first, so that there is something to choose.
      await story.button(/Ort hinzufügen/).click();
      await story.button(/^Telefon: Ich rufe an/).click();
      await preferred().selectOption({ label: 'Telefon: Ich rufe an' });
      await story.save('Verfügbarkeit aktualisieren');
      assert.equal(await preferredByGuests('meeting'), 'phone-host-calls');
      await story.panel.getByRole('heading', { name: 'Benutzerverfügbarkeit' }).scrollIntoViewIfNeeded();
      await preferred().selectOption({ label: 'Google Meet' });
      await story.save('Verfügbarkeit aktualisieren');
      assert.equal(await preferredByGuests('meeting'), 'conference');
    },
  );

  step(
    [
      'Die Möglichkeit, in den Kalendereinstellungen mehrere Besprechungsorte hinzuzufügen, ermöglicht es Benutzern, mehrere Besprechungsorte zu konfigurieren, die dann im Buchungs-Widget angezeigt werden, sodass Bucher die Flexibilität haben, ihren bevorzugten Besprechungsort auszuwählen.',
      'Diese Erweiterung verbessert das Buchungserlebnis, indem sie mehr Optionen für Besprechungsorte bietet.',
      'Um diese Funktion zu verwenden, navigieren Sie zu Ihren Kalendereinstellungen, wählen Sie den Kalender aus, den Sie konfigurieren möchten, fügen Sie die gewünschten Orte hinzu und speichern Sie die Änderungen.',
    ],
    async () => {
      await story.open('Terminarten');
      await story.button('Meeting bearbeiten').click();
      await story.panel.getByRole('heading', { name: 'Orte', exact: true }).click();
      await radio('Eigene Orte').check();
      await story.button(/Ort hinzufügen/).click();
      await story.button(/^Vor Ort/).click();
      await story.panel.getByLabel('Adresse', { exact: true }).fill('Torstraße 12, 10119 Berlin');
      await story.save();
      const guest = await guestPage();
      await choose(guest, '10:00');
      for (const name of [/^Google Meet/, /^Telefon – wir rufen Sie an/, /^Vor Ort/])
        await guest.getByRole('radio', { name }).waitFor();
      assert.equal(await guest.getByRole('radio').count(), 3);
      await guest.getByRole('radio', { name: /Vor Ort/ }).check();
      await details(guest, 'Petra Platz');
      await guest.getByText('Torstraße 12').locator('visible=true').first().waitFor();
      await guest.close();
    },
  );

  step(
    [
      'Wenn Sie jetzt Termine planen, stellt der Standort automatisch einen Google Meet-Link für einfache virtuelle Meetings bereit.',
      'Wenn Sie diese Schritte befolgen, werden Sie für alle Ihre virtuellen Termine nahtlos mit Google Meet verbunden.',
      'Alle neuen im System erstellten Ereignisse werden Ihrem verknüpften Kalender hinzugefügt.',
      'Beispielsweise wird jedes neue im System erstellte Ereignis mit Ihrem verknüpften Kalender synchronisiert, sodass Sie es direkt in diesem Drittanbieterkalender (z. B. Google) anzeigen können.',
    ],
    async () => {
      const guest = await guestPage();
      await choose(guest, '11:00');
      await guest.getByRole('radio', { name: /Google Meet/ }).check();
      await details(guest, 'Gerd Gast');
      const link = guest.getByRole('link', { name: /Zum Treffen/ });
      await link.waitFor();
      const address = (await link.getAttribute('href')) ?? '';
      assert.match(address, /^https:\/\/meet\.google\.com\//);
      const event = await story.written('Gerd Gast');
      assert.ok(JSON.stringify(event).includes(address), 'the link of the event is the guest’s');
      assert.ok(await story.written('Petra Platz'), 'the booking at the other place stands there too');
      await guest.close();
    },
  );

  step(
    [
      'Dies bedeutet, dass alle im verknüpften Kalender des Drittanbieters erstellten Ereignisse im System abgerufen werden und alle im System erstellten Ereignisse in den verknüpften Kalender des Drittanbieters übertragen werden.',
    ],
    async () => {
      await story.happens({ added: 'Zahnarzt', calendar: account, start: at('15:00'), end: at('16:00') });
      await story.open('Terminübersicht');
      await story.until(async () => {
        await story.button('Neu lesen').click();
        return (await story.button(/15:00.*16:00.*Zahnarzt/).count()) > 0;
      });
      await story.until(
        async () => !(await story.offeredOn(day)).some((time) => ['15:00', '15:30'].includes(time)),
      );
      for (const guest of ['Gerd Gast', 'Petra Platz'])
        await story.button(new RegExp(guest)).first().waitFor();
    },
  );

  step(
    [
      'Sie können Ihre Synchronisierungseinstellungen in den erweiterten Einstellungen festlegen.',
      'Durch die Verbindung Ihres Google Kalenders können Sie Ihre Buchungen von Google Kalender mit dem System synchronisieren und umgekehrt.',
      'Dies stellt die korrekte Verfügbarkeit sicher, verhindert Doppelbuchungen und erleichtert eine nahtlose Planung und Buchungsverwaltung.',
    ],
    async () => {
      const { id } = await story.written('Gerd Gast');
      await story.open('Kalendereinstellungen');
      await story.panel.getByText('Erweiterte Einstellungen').click();
      await isChecked(radio(/^Einseitig/));
      await story.happens({ moved: id, calendar: account, minutes: 60 });
      await story.open('Terminübersicht');
      const changed = story.button(/11:00.*11:30.*Gerd Gast.*Im Kalender geändert/);
      await story.until(async () => {
        await story.button('Neu lesen').click();
        return (await changed.count()) > 0;
      });
      await changed.first().click();
      await story.page.getByRole('button', { name: 'Bei der Buchung bleiben' }).click();
      await story.page.getByText('Es bleibt, wie es gebucht war.').locator('visible=true').waitFor();
      await story.until(async () => {
        const { start } = await story.written('Gerd Gast');
        return 'at' in start && start.at === Date.parse(at('11:00'));
      });
      await story.page.keyboard.press('Escape');

      await story.open('Kalendereinstellungen');
      await radio(/^Beidseitig/).check();
      await story.save();
      await story.happens({ moved: id, calendar: account, minutes: 60 });
      await story.open('Terminübersicht');
      await story.until(async () => {
        await story.button('Neu lesen').click();
        return (await story.button(/12:00.*12:30.*Gerd Gast/).count()) > 0;
      });
      const offered = await story.offeredOn(day);
      assert.deepEqual([offered.includes('11:00'), offered.includes('12:00')], [true, false]);
    },
  );

  step(
    ['Wenn das Problem weiterhin besteht, wenden Sie sich für weitere Unterstützung an unser Supportteam.'],
    async () => {
      // The permission is taken back.
      await story.happens({ revoke: account });
      await isGreyedOut(/Die Verbindung .* ist beendet/, 'Neu verbinden');
      await story.panel.getByRole('link', { name: /Support kontaktieren/ }).waitFor();
      await remedy().click();
      await story.isLedTo('connection');
      await story.consent(story.button(/^Neu verbinden/), { account });
      await story.panel.getByText('Funktioniert').waitFor();
      await meetWorks();

      // The linked calendar makes no such links, another one does.
      await story.happens({ meet: false, calendar: account });
      await isGreyedOut(/erstellt keine Links für/, 'Verknüpften Kalender wählen');
      await remedy().click();
      assert.equal(await story.tab(), 'Kalendereinstellungen');
      await story.isLedTo('linked');
      await radio(/^Family/).check();
      await story.save();
      await meetWorks();

      // None does: the organisation has switched them off.
      const family = story.calendar('Family');
      await story.happens({ meet: false, calendar: family });
      await isGreyedOut(/erstellt keine Links für/, 'Was Ihre Administration erlauben muss');
      await remedy().click();
      await story.panel.getByText(/admin\.google\.com/).waitFor();
      await story.happens({ meet: true, calendar: family });
      await story.button('Noch einmal prüfen').click();
      await meetWorks();

      // Google does not answer.
      await story.happens({ down: true });
      await isGreyedOut(/antwortet gerade nicht/, 'Noch einmal versuchen');
      await story.happens({ down: false });
      await remedy().click();
      await meetWorks();
      assert.deepEqual(story.complaints, []);
    },
  );
});

describe('what was told', () => {
  it('is done to the last sentence', () => {
    const left = told
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !headings.includes(line))
      .flatMap(
        (line) => [...quoted].reduce((rest, sentence) => rest.replace(sentence, ''), line).trim() || [],
      );
    assert.deepEqual(left, []);
  });
});
