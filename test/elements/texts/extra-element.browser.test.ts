import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { html as lit } from 'lit';
import { ExtraElement } from '../../../src/elements/extra-element.js';

class Probe extends ExtraElement {
  readonly renders: string[] = [];

  protected override render() {
    const { texts, extra } = this;
    const said = `${texts.back}, ${extra.nextWeek}, ${extra.seatsLeft(3)}`;
    this.renders.push(said);
    return lit`<p lang=${texts.language} dir=${texts.direction}>${said}</p>`;
  }
}
customElements.define('extra-probe', Probe);

const show = (template = html`<extra-probe language="en"></extra-probe>`) => fixture<Probe>(template);
const reads = (probe: Probe, words: string) => waitUntil(() => probe.renders.at(-1) === words, words);

describe('An element’s extra words', () => {
  it('are accessible, and there from the first', async () => {
    const probe = await show();
    await expect(probe).to.be.accessible();
    expect(probe.renders).to.deep.equal(['Back, Next week, 3 seats left']);
  });

  it('are those of the page where it has its own, also from the first', async () => {
    const wording = { back: 'Home', nextWeek: 'Onwards', seatsLeft: 'Only {0}!' };
    const probe = await show(html`<extra-probe language="en" .wording=${wording}></extra-probe>`);
    expect(probe.renders).to.deep.equal(['Home, Onwards, Only 3!']);
  });

  it('are the element’s again when the page takes its own back', async () => {
    const probe = await show(
      html`<extra-probe language="en" wording='{"nextWeek":"Onwards"}'></extra-probe>`,
    );
    expect(probe.renders).to.deep.equal(['Back, Onwards, 3 seats left']);
    probe.wording = undefined;
    await reads(probe, 'Back, Next week, 3 seats left');
  });
});
