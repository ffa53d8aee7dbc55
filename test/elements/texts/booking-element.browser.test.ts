import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { html as lit } from 'lit';
import { LaterElement } from '../../../src/elements/later-element.js';

class Probe extends LaterElement {
  readonly renders: string[] = [];

  protected override render() {
    this.renders.push(this.texts.language);
    return lit`<p lang=${this.texts.language} dir=${this.texts.direction}>${this.texts.name} ${this.locale}</p>`;
  }
}
customElements.define('language-probe', Probe);

const text = (probe: Element) => probe.shadowRoot!.textContent;
const reads = (probe: Element, words: string) => waitUntil(() => text(probe) === words, words);

describe('An element’s language', () => {
  it('is accessible, with its own lang and dir', async () => {
    const probe = await fixture<Probe>(html`<language-probe language="ar"></language-probe>`);
    await expect(probe).to.be.accessible();
    const { lang, dir } = probe.shadowRoot!.querySelector('p')!;
    expect([lang, dir]).to.deep.equal(['ar', 'rtl']);
  });

  it('is its own, else the nearest around it through shadow roots, else the browser’s', async () => {
    const own = await fixture(html`<div lang="ar"><language-probe language="de-AT"></language-probe></div>`);
    await reads(own.querySelector('language-probe')!, 'Name de-AT');
    const host = await fixture(html`<div lang="de"><div></div></div>`);
    const inner = host.firstElementChild!.attachShadow({ mode: 'open' });
    const probe = document.createElement('language-probe');
    inner.append(probe);
    await reads(probe, 'Name de');
    const plain = await fixture(html`<language-probe></language-probe>`);
    expect(text(plain)).to.include(navigator.language);
  });

  it('is not asked of the engine where none is named: refusing costs it a new reading of the whole script', async () => {
    const { getCanonicalLocales } = Intl;
    const asked: unknown[] = [];
    Intl.getCanonicalLocales = (tags) => {
      asked.push(tags);
      return getCanonicalLocales(tags);
    };
    try {
      const unnamed = await fixture(html`<language-probe></language-probe>`);
      expect(text(unnamed)).to.include(navigator.language);
      expect(asked).to.deep.equal([]);
      await fixture(html`<language-probe language="sv"></language-probe>`);
      expect(asked).to.include('sv');
    } finally {
      Intl.getCanonicalLocales = getCanonicalLocales;
    }
  });

  it('is English, dated as its region does, where there are no words in it', async () => {
    const probe = await fixture(html`<language-probe language="sv"></language-probe>`);
    expect(text(probe)).to.equal('Name en-SE');
    expect(probe.shadowRoot!.querySelector('p')!.lang).to.equal('en');
  });

  it('survives a tag that is none', async () => {
    const probe = await fixture(
      html`<div lang="de"><language-probe language="not a tag"></language-probe></div>`,
    );
    await reads(probe.querySelector('language-probe')!, 'Name de');
  });

  it('does not flicker: the first thing shown is in the right words', async () => {
    const probe = await fixture<Probe>(html`<language-probe language="de-LU"></language-probe>`);
    expect(probe.renders).to.deep.equal(['de']);
  });

  it('changes when it is told to', async () => {
    const probe = await fixture<Probe>(html`<language-probe language="en"></language-probe>`);
    probe.language = 'de-LI';
    await reads(probe, 'Name de-LI');
    probe.language = 'en';
    await probe.updateComplete;
    expect(text(probe)).to.equal('Name en');
  });

  it('takes words of the page’s own, in every language, and gives them back', async () => {
    const probe = await fixture<Probe>(
      html`<language-probe language="en" wording='{"name":"Full name"}'></language-probe>`,
    );
    await reads(probe, 'Full name en');
    probe.language = 'de-LI';
    await reads(probe, 'Full name de-LI');
    probe.wording = undefined;
    await reads(probe, 'Name de-LI');
  });

  it('leaves alone words that are no JSON', async () => {
    const warn = console.error;
    console.error = () => undefined;
    const probe = await fixture(html`<language-probe language="en" wording="{name"></language-probe>`);
    console.error = warn;
    await reads(probe, 'Name en');
  });
});
