import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../demo/guest-browser.js';
import { startDemo } from '../demo/started-demo.js';
import type { StartedDemo } from '../demo/started-demo.js';
import { debianWordPress, ensurePhp, releases } from './debian-wordpress.js';
import { startMaria } from './maria.js';
import type { Maria } from './maria.js';
import { startSite } from './site.js';
import type { Site } from './site.js';
import { complaintsOfOurs, elementsIn, visit } from './visits.js';

ensurePhp();
let demo: StartedDemo;
let browser: Browser;
let maria: Maria;

before(async () => {
  [demo, browser, maria] = await Promise.all([startDemo(), launchBrowser(), startMaria()]);
});
after(async () => {
  await Promise.all([demo.stop(), maria.stop()]);
});

/** What the plugin is told, where the tests are not about telling it. */
const told = () => ({ server: demo.url, owner: 'anna', script: '' });

for (const release of releases) {
  const wordpress = debianWordPress(release);

  describe(`A network of sites of WordPress ${wordpress.version}`, () => {
    let site: Site;
    before(async () => {
      site = await startSite(wordpress, { maria, isNetwork: true });
      for (const role of ['administrator', 'author'])
        site.stage('user', {
          user_login: role,
          user_pass: 'password',
          user_email: `${role}@example.com`,
          role,
        });
      site.stage('option', told());
    });
    after(() => site.stop());

    for (const by of ['administrator', 'author'])
      it(`serves an ${by}, from whose posts WordPress takes scripts and elements`, async () => {
        const written = site.publish({
          by,
          content:
            '<script type="module" src="https://book.example/booking-elements.js"></script><booking-widget backend-url="https://book.example/v1/anna"></booking-widget>\n\n[booking event-type="intro" element="button" label="Book"]\n\n<!-- wp:booking-elements/booking {"eventType":"intro","layout":"list"} /-->',
        });
        assert.equal(written.mayAll, false);
        assert.doesNotMatch(written.stored, /<script|<booking/);
        const html = await site.read(written.id);
        assert.deepEqual(
          elementsIn(html).map((element) => /^<[^>]*>/.exec(element)?.[0]),
          [
            `<booking-button backend-url="${demo.url}/v1/anna" event-type="intro">`,
            `<booking-widget backend-url="${demo.url}/v1/anna" event-type="intro" layout="list">`,
          ],
        );
        const page = await visit(browser, { site, id: written.id });
        await page
          .locator('booking-widget')
          .getByRole('button', { name: /^\d{1,2}:\d\d .*to /i })
          .first()
          .waitFor();
        await page.close();
      });

    it('makes PHP complain of nothing, and leaves nothing when it is uninstalled', () => {
      assert.deepEqual(complaintsOfOurs(site), []);
      assert.equal(site.stage('uninstall'), null);
    });
  });
}
