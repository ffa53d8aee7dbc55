import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import type { Question } from '../../../src/contract/index.js';
import '../../../src/elements/details-form/define.js';
import type { DetailsSubmitEvent } from '../../../src/elements/details-form/details-events.js';
import type { BookingDetailsForm } from '../../../src/elements/details-form/details-form.js';
import { specialFieldsFor } from '../../../src/elements/details-form/special-kinds.js';
import { skipUnlessAskedAgain } from '../asks-again.js';

const guest = { name: 'Gia', email: 'gia@example.com' };
const topic: Question = { id: 'topic', kind: 'text', label: 'Topic' };
const consent: Question = { id: 'ok', kind: 'consent', label: 'I agree', required: true };

const asked: string[] = [];
let isAway = false;
const worker = setupWorker(
  http.get(/\/details-form\/special-fields\.[jt]s/, ({ request }) => {
    asked.push(request.url);
    return isAway ? HttpResponse.error() : undefined;
  }),
);

before(() => worker.start({ quiet: true, onUnhandledRequest: 'bypass' }));
after(() => {
  worker.stop();
});

const show = (questions: readonly Question[]) =>
  fixture<BookingDetailsForm>(
    html`<booking-details-form language="en" .questions=${questions} .guest=${guest}></booking-details-form>`,
  );
const one = (form: BookingDetailsForm, selector: string) =>
  form.shadowRoot!.querySelector<HTMLInputElement>(selector)!;

// What came once is here for as long as the page is: the order of these tests is their story.
describe('<booking-details-form>, whose special fields come on demand', () => {
  it('asks for nothing where every form has such fields', async () => {
    const form = await show([topic, { id: 'tel', kind: 'phone', label: 'Phone' }]);
    expect(one(form, '#field-3').type).to.equal('tel');
    expect(asked).to.deep.equal([]);
  });

  it('says calmly that they did not come, sends nothing, keeps what is typed, and asks again when told to', async () => {
    await skipUnlessAskedAgain(worker);
    isAway = true;
    const form = await show([topic, consent]);
    const again = one(form, '[part=way-on]');
    expect(one(form, '[role=alert]').textContent).to.contain('does not answer');
    await expect(form).to.be.accessible();
    one(form, '#field-2').value = 'Boats';
    one(form, '#field-2').dispatchEvent(new Event('input', { bubbles: true }));
    let sent = 0;
    form.addEventListener('details-submit', () => sent++);
    expect(one(form, '[type=submit]').getAttribute('aria-disabled')).to.equal('true');
    one(form, '[type=submit]').click();
    expect(sent).to.equal(0);

    isAway = false;
    const before = asked.length;
    again.click();
    await form.updateComplete;
    expect(one(form, '[role=alert]')).to.equal(null);
    expect(one(form, '.waiting')).to.exist;
    await waitUntil(() => one(form, '#field-3'));
    expect(asked.length).to.equal(before + 1);
    expect(one(form, '.waiting')).to.equal(null);
    expect(one(form, '#field-2').value).to.equal('Boats');
    expect(getComputedStyle(one(form, '.option')).display).to.equal('flex');
    one(form, '#field-3').click();
    const told = oneEvent<DetailsSubmitEvent>(form, 'details-submit');
    one(form, '[type=submit]').click();
    expect((await told).values).to.deep.equal({ guest, answers: { topic: 'Boats', ok: true } });
  });

  it('stands there whole from the start, once they are here', async () => {
    await specialFieldsFor([consent]);
    const form = await show([topic, consent]);
    expect(one(form, '#field-3').type).to.equal('checkbox');
    expect(getComputedStyle(one(form, '.option')).display).to.equal('flex');
  });

  it('takes up questions that are asked later', async () => {
    const form = await show([]);
    form.questions = [consent];
    await waitUntil(() => one(form, '#field-2'));
    expect(one(form, '#field-2').type).to.equal('checkbox');
  });
});
