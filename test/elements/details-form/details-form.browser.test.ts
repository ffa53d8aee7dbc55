import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Question } from '../../../src/contract/index.js';
import '../../../src/elements/details-form/define.js';
import type { DetailsSubmitEvent } from '../../../src/elements/details-form/details-events.js';
import type { BookingDetailsForm } from '../../../src/elements/details-form/details-form.js';
import type { DetailsValues } from '../../../src/elements/details-form/form-fields.js';
import { emulateMedia } from '../driver.js';

const questions: readonly Question[] = [
  { id: 'topic', kind: 'text', label: 'Topic', help: 'A few words', required: true },
  { id: 'more', kind: 'long-text', label: 'More' },
  { id: 'phone', kind: 'phone', label: 'Phone' },
  { id: 'site', kind: 'url', label: 'Website' },
  { id: 'size', kind: 'number', label: 'How many' },
  { id: 'how', kind: 'choice', label: 'How', options: ['A friend', 'The web'], required: true },
  { id: 'land', kind: 'choice', label: 'Country', options: ['A', 'B', 'C', 'D', 'E', 'F', 'G'] },
  { id: 'what', kind: 'choices', label: 'What', options: ['Design', 'Code'], required: true },
  { id: 'ok', kind: 'consent', label: 'I agree', required: true },
];

const known = {
  guest: { name: 'Gia', email: 'gia@example.com' },
  answers: {
    topic: 'Boats',
    more: 'One\nTwo',
    phone: '+49 30 1234567',
    site: 'https://gia.example',
    size: '3',
    how: 'The web',
    land: 'C',
    what: ['Code'],
    ok: true,
  },
};
const everything = ['name', 'email', ...questions.map(({ id }) => id)];

const show = (own: Partial<BookingDetailsForm> = {}) =>
  fixture<BookingDetailsForm>(
    html`<booking-details-form
      language="en"
      .questions=${own.questions ?? questions}
      .guest=${own.guest ?? {}}
      .answers=${own.answers ?? {}}
      .faults=${own.faults ?? []}
      ?busy=${own.busy ?? false}
      .readOnly=${own.readOnly ?? []}
    ></booking-details-form>`,
  );

const all = (form: BookingDetailsForm, selector: string) => [
  ...form.shadowRoot!.querySelectorAll<HTMLInputElement>(selector),
];
const one = (form: BookingDetailsForm, selector: string) => all(form, selector)[0]!;
const submit = async (form: BookingDetailsForm) => {
  one(form, 'button[type=submit]').click();
  await form.updateComplete;
};
const type = async (form: BookingDetailsForm, selector: string, text: string) => {
  const field = one(form, selector);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await form.updateComplete;
};

async function fillIn(form: BookingDetailsForm) {
  await type(form, '#field-0', 'Gia');
  await type(form, '#field-1', 'gia@example.com');
  await type(form, '#field-2', ' Boats ');
  one(form, '[name=field-7]').click();
  for (const box of all(form, '[name=field-9]')) box.click();
  one(form, '#field-10').click();
  await form.updateComplete;
}

describe('<booking-details-form>', () => {
  it('is accessible: empty, with faults, filled in and busy', async () => {
    const form = await show();
    await expect(form).to.be.accessible();
    await submit(form);
    await expect(form).to.be.accessible();
    await fillIn(form);
    form.busy = true;
    await form.updateComplete;
    await expect(form).to.be.accessible();
  });

  it('is accessible in light and dark, in both directions, with fields that cannot be changed', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({ colorScheme });
      for (const language of ['en', 'ar']) {
        const form = await show({ ...known, readOnly: everything });
        form.style.colorScheme = colorScheme;
        form.style.background = colorScheme === 'dark' ? '#16181d' : '#fff';
        form.language = language;
        await waitUntil(() => one(form, 'form').lang === language);
        await expect(form).to.be.accessible();
      }
    }
    await emulateMedia({ colorScheme: 'light' });
  });

  it('lets browsers fill in name, e-mail address and phone number', async () => {
    const form = await show();
    expect(all(form, 'input[autocomplete]').map(({ autocomplete }) => autocomplete)).to.include.members([
      'name',
      'email',
      'tel',
    ]);
  });

  it('says in words what may be left out', async () => {
    const form = await show();
    const labels = all(form, 'label[for], legend').map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(labels).to.deep.equal([
      'Name',
      'E-mail address',
      'Topic',
      'More (optional)',
      'Phone (optional)',
      'Website (optional)',
      'How many (optional)',
      'How',
      'Country (optional)',
      'What',
    ]);
  });

  it('says nothing of faults before it was sent', async () => {
    const form = await show();
    await type(form, '#field-1', 'gia');
    expect(all(form, '.fault, .summary')).to.deep.equal([]);
  });

  it('lists the faults on top, takes the focus there, and leads to each field', async () => {
    const form = await show();
    let sent = 0;
    form.addEventListener('details-submit', () => sent++);
    await type(form, '#field-1', 'gia@example');
    await submit(form);
    expect(sent).to.equal(0);
    expect(form.shadowRoot!.activeElement).to.equal(one(form, '.summary'));
    expect(all(form, '.summary a').map(({ textContent }) => textContent)).to.deep.equal([
      'Please fill in: Name',
      'Please enter an e-mail address like name@example.com',
      'Please fill in: Topic',
      'Please fill in: How',
      'Please fill in: What',
      'Please tick this box to go on',
    ]);
    const hash = location.hash;
    all(form, '.summary a')[1]!.click();
    expect(form.shadowRoot!.activeElement?.id).to.equal('field-1');
    expect(location.hash).to.equal(hash);
    const email = one(form, '#field-1');
    expect(email.getAttribute('aria-invalid')).to.equal('true');
    const described = email.getAttribute('aria-describedby')!;
    expect(one(form, `#${described}`).textContent).to.include('Please enter an e-mail address');
    expect(one(form, '#field-2').getAttribute('aria-describedby')).to.equal('field-2-help field-2-fault');
  });

  it('takes a fault away when its field is right, and not before', async () => {
    const form = await show();
    await submit(form);
    await type(form, '#field-1', 'gia@');
    expect(one(form, '#field-1-fault')).to.exist;
    await type(form, '#field-1', 'gia@example.com');
    expect(one(form, '#field-1-fault')).to.equal(undefined);
    expect(all(form, '.summary a').length).to.equal(5);
  });

  it('sends what was filled in, neatly', async () => {
    const form = await show();
    await fillIn(form);
    const sent = oneEvent<DetailsSubmitEvent>(form, 'details-submit');
    await submit(form);
    expect((await sent).values).to.deep.equal({
      guest: { name: 'Gia', email: 'gia@example.com' },
      answers: { topic: 'Boats', how: 'A friend', what: ['Design', 'Code'], ok: true },
    });
  });

  it('tells of every change, as it stands', async () => {
    const form = await show();
    const heard: DetailsValues[] = [];
    form.addEventListener('details-change', (event) => heard.push(event.values));
    await type(form, '#field-0', 'Gia ');
    one(form, '[name=field-9]').click();
    one(form, '[name=field-9]').click();
    expect(heard.map(({ guest, answers }) => [guest.name, answers['what']])).to.deep.equal([
      ['Gia ', undefined],
      ['Gia ', ['Design']],
      ['Gia ', []],
    ]);
  });

  it('sends by the enter key', async () => {
    const form = await show({ questions: [], guest: { name: 'Gia', email: 'gia@example.com' } });
    const sent = oneEvent<DetailsSubmitEvent>(form, 'details-submit');
    form.focus();
    await sendKeys({ press: 'Enter' });
    expect((await sent).values.guest.name).to.equal('Gia');
  });

  it('shows what it is given, and what is given later', async () => {
    const form = await show({
      guest: { name: 'Gia', email: 'gia@example.com' },
      answers: { topic: 'Boats', how: 'The web', what: ['Code'], ok: true, land: 'C' },
    });
    expect(one(form, '#field-0').value).to.equal('Gia');
    expect(all(form, '[name=field-7]').map(({ checked }) => checked)).to.deep.equal([false, true]);
    expect(all(form, '[name=field-9]').map(({ checked }) => checked)).to.deep.equal([false, true]);
    expect(one(form, '#field-8').value).to.equal('C');
    expect(one(form, '#field-10').checked).to.equal(true);
    form.guest = { name: 'Lea', email: '' };
    await form.updateComplete;
    expect(one(form, '#field-0').value).to.equal('Lea');
  });

  it('stands as the page says, where it gives back another text than was typed', async () => {
    const form = await show({ guest: { name: 'Gia', email: '' } });
    form.addEventListener('details-change', ({ values }) => {
      form.guest = { ...values.guest, name: 'Gia' };
      form.answers = { ...values.answers, more: '' };
    });
    await type(form, '#field-0', 'Gianna');
    expect(one(form, '#field-0').value).to.equal('Gia');
    await type(form, '#field-3', 'A word');
    expect(one(form, '#field-3').value).to.equal('');
  });

  it('does not send, and lets nothing be changed, while it is busy', async () => {
    const form = await show({ questions: [], guest: { name: 'Gia', email: 'gia@example.com' }, busy: true });
    let sent = 0;
    form.addEventListener('details-submit', () => sent++);
    await submit(form);
    expect(sent).to.equal(0);
    expect(one(form, 'button').textContent.trim()).to.equal('Booking…');
    expect(all(form, 'input').every(({ readOnly }) => readOnly)).to.equal(true);
  });

  it('shows what a backend did not accept at its field', async () => {
    const form = await show({ guest: { name: 'Gia', email: 'gia@example.com' } });
    form.faults = [{ path: 'answers.topic', message: 'too long' }];
    await form.updateComplete;
    expect(one(form, '#field-2-fault').textContent).to.equal('Please check: Topic');
    expect(form.shadowRoot!.activeElement).to.equal(one(form, '.summary'));
  });

  describe('read-only', () => {
    const states = (form: BookingDetailsForm) =>
      all(form, 'input, textarea, select').map(({ readOnly, disabled }) => readOnly || disabled);

    it('keeps all kinds of fields as they came, and sends them', async () => {
      const form = await show({ ...known, readOnly: everything });
      expect(states(form).every(Boolean)).to.equal(true);
      const sent = oneEvent<DetailsSubmitEvent>(form, 'details-submit');
      await submit(form);
      expect((await sent).values).to.deep.equal(known);
    });

    it('is named in an attribute, and only there', async () => {
      const form = await fixture<BookingDetailsForm>(
        html`<booking-details-form
          language="en"
          read-only="email topic"
          .questions=${questions.slice(0, 2)}
          .guest=${known.guest}
          .answers=${known.answers}
        ></booking-details-form>`,
      );
      expect(states(form)).to.deep.equal([false, true, true, false]);
      form.removeAttribute('read-only');
      await form.updateComplete;
      expect(states(form)).to.deep.equal([false, false, false, false]);
    });

    it('leaves open what came without a value, or with one that cannot be sent', async () => {
      const form = await show({
        guest: { name: ' ', email: 'gia@' },
        answers: { how: 'Nobody', what: [], ok: false, site: 'none', topic: 'Boats' },
        readOnly: everything,
      });
      const open = states(form).map((fixed, index) => (fixed ? index : -1));
      expect(open.filter((index) => index >= 0)).to.deep.equal([2]);
    });

    it('stays open while a guest makes it right, also where the page hands back what was typed', async () => {
      const form = await show({ guest: { email: 'gia@' }, readOnly: ['name', 'email', 'what'] });
      form.addEventListener('details-change', ({ values }) => {
        form.guest = values.guest;
        form.answers = structuredClone(values.answers);
      });
      await type(form, '#field-0', 'Gia');
      await type(form, '#field-1', 'gia@example.com');
      one(form, '[name=field-9]').click();
      await form.updateComplete;
      expect(states(form).includes(true)).to.equal(false);
    });

    it('is opened by a backend that does not accept it', async () => {
      const form = await show({ ...known, readOnly: ['name', 'email'] });
      form.faults = [{ path: 'guest.email', message: 'no' }];
      await form.updateComplete;
      expect(states(form).slice(0, 2)).to.deep.equal([true, false]);
      await type(form, '#field-1', 'lea@example.com');
      expect(states(form).slice(0, 2)).to.deep.equal([true, false]);
    });
  });

  it('shows the host’s words as text, and isolates them', async () => {
    const label = '<img src=x onerror=alert(1)> عنوان';
    const form = await show({ questions: [{ id: 'x', kind: 'text', label, help: label }] });
    expect(all(form, 'img')).to.deep.equal([]);
    expect(one(form, 'bdi').textContent).to.equal(label);
    expect(one(form, '.help').dir).to.equal('auto');
  });
});
