import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/details-form/define.js';
import type { DetailsSubmitEvent } from '../../../src/elements/details-form/details-events.js';
import type { BookingDetailsForm } from '../../../src/elements/details-form/details-form.js';
import type { DetailsValues } from '../../../src/elements/details-form/form-fields.js';

const ada = { name: 'Ada', email: 'ada@example.com' };
const bo = 'bo@example.com';
const cy = 'cy@example.com';

async function show({
  most = 2,
  addresses = [],
  language = 'en',
}: {
  most?: number;
  addresses?: readonly string[];
  language?: string;
} = {}): Promise<BookingDetailsForm> {
  const form = await fixture<BookingDetailsForm>(
    html`<booking-details-form
      language=${language}
      .questions=${[{ id: 'topic', kind: 'text', label: 'Topic' } as const]}
      .guest=${ada}
      .furtherGuests=${most}
      .furtherGuestAddresses=${addresses}
    ></booking-details-form>`,
  );
  return form;
}

const all = (form: BookingDetailsForm, selector: string) => [
  ...form.shadowRoot!.querySelectorAll<HTMLInputElement>(selector),
];
const one = (form: BookingDetailsForm, selector: string) => all(form, selector)[0]!;
const press = async (form: BookingDetailsForm, name: string): Promise<void> => {
  const named = all(form, 'button').find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent).trim() === name,
  );
  expect(named, name).to.exist;
  named!.click();
  await form.updateComplete;
};
const type = async (form: BookingDetailsForm, selector: string, text: string) => {
  const field = one(form, selector);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await form.updateComplete;
};
const written = (form: BookingDetailsForm) => all(form, '.further input').map(({ value }) => value);
const faults = (form: BookingDetailsForm) => all(form, '.summary a').map(({ textContent }) => textContent);

describe('<booking-details-form>, whom the guest brings', () => {
  for (const language of ['en', 'ar'])
    it(`is accessible, empty, with addresses, with faults and busy: ${language}`, async () => {
      const form = await show({ language });
      await expect(form).to.be.accessible();
      one(form, '.add').click();
      await form.updateComplete;
      await type(form, '#further-0', 'bo');
      await expect(form).to.be.accessible();
      one(form, '[type=submit]').click();
      await form.updateComplete;
      await expect(form).to.be.accessible();
      form.busy = true;
      await form.updateComplete;
      await expect(form).to.be.accessible();
    });

  it('is asked for where the guest may bring others, and nowhere else', async () => {
    expect(all(await show({ most: 0 }), '[part=further-guests]')).to.deep.equal([]);
    const form = await show({ most: 0 });
    form.furtherGuests = 1;
    await waitUntil(() => all(form, '.add').length === 1);
    form.furtherGuests = 0;
    await form.updateComplete;
    expect(all(form, '[part=further-guests]')).to.deep.equal([]);
  });

  it('stands there with the rest of the form, after the guest', async () => {
    const form = await show({ addresses: [bo] });
    expect(all(form, 'input').map(({ id }) => id)).to.deep.equal([
      'field-0',
      'field-1',
      'further-0',
      'field-2',
    ]);
    expect(one(form, '#further-0').autocomplete).to.equal('off');
    expect(one(form, '#further-0').type).to.equal('email');
    expect(one(form, 'label[for=further-0]').textContent).to.contain('E-mail address of guest 2');
  });

  it('is added one by one, as far as there may be, with the focus in the new field', async () => {
    const form = await show();
    await press(form, 'Add a guest');
    expect(form.shadowRoot!.activeElement?.id).to.equal('further-0');
    await sendKeys({ type: bo });
    await press(form, 'Add a guest');
    expect(form.shadowRoot!.activeElement?.id).to.equal('further-1');
    expect(written(form)).to.deep.equal([bo, '']);
    expect(all(form, '.add')).to.deep.equal([]);
  });

  it('is taken out again, with the focus never lost', async () => {
    const form = await show({ addresses: [bo, cy] });
    await press(form, 'Remove guest 2');
    expect(written(form)).to.deep.equal([cy]);
    expect(form.shadowRoot!.activeElement?.id).to.equal('further-0');
    await press(form, 'Remove guest 2');
    expect(written(form)).to.deep.equal([]);
    expect(form.shadowRoot!.activeElement).to.equal(one(form, '.add'));
  });

  it('travels in what is told and sent', async () => {
    const form = await show();
    const heard: DetailsValues[] = [];
    form.addEventListener('details-change', (event) => heard.push(event.values));
    await press(form, 'Add a guest');
    await type(form, '#further-0', bo);
    await press(form, 'Add a guest');
    expect(heard.map(({ furtherGuests }) => furtherGuests)).to.deep.equal([[''], [bo], [bo, '']]);
    const sent = oneEvent<DetailsSubmitEvent>(form, 'details-submit');
    one(form, '[type=submit]').click();
    expect((await sent).values).to.deep.equal({ guest: ada, answers: {}, furtherGuests: [bo] });
    await form.updateComplete;
    expect(written(form), 'what was empty is gone').to.deep.equal([bo]);
  });

  it('keeps what is typed when the values told come back', async () => {
    const form = await show();
    form.addEventListener('details-change', ({ values }) => {
      form.guest = values.guest;
      form.furtherGuestAddresses = values.furtherGuests!;
    });
    await press(form, 'Add a guest');
    await type(form, '#further-0', 'b');
    await type(form, '#field-0', 'Ada L');
    expect(written(form)).to.deep.equal(['b']);
    expect(one(form, '#field-0').value).to.equal('Ada L');
  });

  it('says what is wrong beside each address and on top, and leads there', async () => {
    const form = await show({ most: 4, addresses: ['bo', cy, 'CY@example.com', 'Ada@example.com'] });
    one(form, '[type=submit]').click();
    await form.updateComplete;
    expect(form.shadowRoot!.activeElement).to.equal(one(form, '.summary'));
    expect(faults(form)).to.deep.equal([
      'Please enter an e-mail address like name@example.com',
      'Please check: E-mail address of guest 4',
      'Please check: E-mail address of guest 5',
    ]);
    expect(one(form, '#further-2').getAttribute('aria-describedby')).to.equal('further-2-fault');
    all(form, '.summary a')[1]!.click();
    expect(form.shadowRoot!.activeElement?.id).to.equal('further-2');
    await type(form, '#further-2', 'di@example.com');
    expect(faults(form).length).to.equal(2);
  });

  it('says nothing of one address beside another, when one is taken out', async () => {
    const form = await show({ most: 3, addresses: ['bo', cy, 'CY@example.com'] });
    one(form, '[type=submit]').click();
    await form.updateComplete;
    await press(form, 'Remove guest 2');
    expect(faults(form)).to.deep.equal(['Please check: E-mail address of guest 3']);
    expect(all(form, '.further .fault').length).to.equal(1);
  });

  it('shows what a backend did not accept at its field', async () => {
    const form = await show({ addresses: [bo, cy] });
    form.faults = [{ path: 'furtherGuests.1', message: 'is an e-mail address' }];
    await form.updateComplete;
    expect(one(form, '#further-1-fault')).to.exist;
    expect(faults(form).length).to.equal(1);
  });

  it('cannot be changed while it is sent', async () => {
    const form = await show({ addresses: [bo] });
    form.busy = true;
    await form.updateComplete;
    await press(form, 'Remove guest 2');
    await press(form, 'Add a guest');
    expect(written(form)).to.deep.equal([bo]);
    expect(one(form, '#further-0').readOnly).to.equal(true);
  });
});
