import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { Draft } from '../../../src/client/host/draft.js';
import { HostStore } from '../../../src/client/host/host-store.js';
import { BookingError } from '../../../src/contract/booking-error.js';
import type { HostBackend, ProviderInfo } from '../../../src/contract/host-backend.js';
import { HostElement } from '../../../src/elements/host/host-element.js';
import { renderReading } from '../../../src/elements/host/notice.js';
import { panels } from '../../../src/elements/host/panels.styles.js';
import { renderSaveBar } from '../../../src/elements/host/save-bar.js';
import type { UnsavedChangeEvent } from '../../../src/elements/host/settings-events.js';
import { wordFiles } from '../../../src/elements/texts/word-files.js';
import { controls } from '../../../src/elements/look/controls.styles.js';
import { tokens } from '../../../src/elements/look/tokens.styles.js';

interface Words {
  readonly hello: string;
}

const words = wordFiles<Words>({ hello: 'Hello' }, { de: async () => ({ hello: 'Guten Tag' }) });

/** The least a host's element is. */
class SampleElement extends HostElement<Words> {
  static override styles = [tokens, controls, panels];
  protected readonly wordFiles = words;
  readonly draft = new Draft<string>(() => {
    this.requestUpdate();
  });

  saves = 0;

  get speaks(): string {
    return this.locale;
  }

  override get hasUnsaved(): boolean {
    return this.draft.isChanged;
  }

  protected override renderContent(): TemplateResult {
    const { known, speaking } = this;
    const name = html`<label>Name <input data-field="name" /></label>`;
    return html`<h2>${this.words.hello}</h2>
      ${known
        ? renderReading(known.get('providers'), {
            speaking,
            retry: () => void known.refresh('providers'),
            show: (providers) =>
              html`<ul>
                ${providers.map((provider) => html`<li>${provider.name}</li>`)}
              </ul>`,
          })
        : name}
      ${renderSaveBar(this.draft.state, {
        speaking,
        save: () => {
          this.saves++;
        },
        discard: () => {
          this.draft.discard();
        },
      })}`;
  }
}
customElements.define('sample-host-element', SampleElement);

const google: ProviderInfo = { id: 'google', name: 'Google Calendar', connect: 'oauth' };

function backendOf(answers: (ProviderInfo[] | BookingError)[]): HostBackend {
  const providers = async (): Promise<ProviderInfo[]> => {
    const answer = answers.shift() ?? [google];
    if (answer instanceof BookingError) throw answer;
    return answer;
  };
  return { providers } as Partial<HostBackend> as HostBackend;
}

const text = (element: SampleElement): string => element.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();
const settled = async (element: SampleElement): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
};

describe('an element of the host’s side', () => {
  it('is accessible while it reads, with what was read, and where that failed', async () => {
    const element = await fixture<SampleElement>(
      html`<sample-host-element
        language="en"
        .backend=${backendOf([new BookingError('unavailable')])}
      ></sample-host-element>`,
    );
    await expect(element).to.be.accessible();
    await settled(element);
    await expect(element).to.be.accessible();
    expect(text(element)).to.contain('The booking server does not answer.');
    element.shadowRoot!.querySelector<HTMLButtonElement>('[part=way-on]')!.click();
    await settled(element);
    await expect(element).to.be.accessible();
    expect(text(element)).to.contain('Google Calendar');
    expect(text(element)).not.to.contain('does not answer');
  });

  it('speaks the language asked for, and waits for its words', async () => {
    const element = await fixture<SampleElement>(
      html`<sample-host-element language="de"></sample-host-element>`,
    );
    expect(text(element)).to.contain('Guten Tag');
    element.draft.read({ version: 1, value: '' });
    element.draft.edit('x');
    await element.updateComplete;
    expect(text(element)).to.contain('Es gibt ungespeicherte Änderungen.');
    expect(element.shadowRoot!.querySelector('[part=base]')!.getAttribute('lang')).to.equal('de');
    element.language = 'en';
    await element.updateComplete;
    expect(text(element)).to.contain('There are unsaved changes.');
  });

  it('is never half in one language: English where it has no words, with dates as they were asked for', async () => {
    const element = await fixture<SampleElement>(
      html`<sample-host-element language="fr"></sample-host-element>`,
    );
    const base = element.shadowRoot!.querySelector<HTMLElement>('.base')!;
    expect([base.lang, element.speaks]).to.deep.equal(['en', 'en-FR']);
  });

  it('shares a store with others, and reads nothing twice', async () => {
    let reads = 0;
    const backend = {
      providers: async () => {
        reads++;
        return [google];
      },
    } as Partial<HostBackend> as HostBackend;
    const store = new HostStore(backend);
    const both = await fixture<HTMLElement>(
      html`<div>
        <sample-host-element language="en" .store=${store}></sample-host-element>
        <sample-host-element language="en" .store=${store}></sample-host-element>
      </div>`,
    );
    await settled(both.firstElementChild as SampleElement);
    await settled(both.lastElementChild as SampleElement);
    expect(reads).to.equal(1);
    for (const element of both.querySelectorAll<SampleElement>('sample-host-element'))
      expect(text(element)).to.contain('Google Calendar');
  });

  it('says at once that something is unsaved, and holds whoever leaves the page', async () => {
    const element = await fixture<SampleElement>(html`<sample-host-element></sample-host-element>`);
    element.draft.read({ version: 1, value: 'a' });
    const told = oneEvent<UnsavedChangeEvent>(element, 'unsaved-change');
    element.draft.edit('b');
    expect((await told).hasUnsaved).to.equal(true);
    const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    expect(leaving.defaultPrevented).to.equal(true);
    const toldAgain = oneEvent<UnsavedChangeEvent>(element, 'unsaved-change');
    element.draft.discard();
    expect((await toldAgain).hasUnsaved).to.equal(false);
    const leavingNow = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leavingNow);
    expect(leavingNow.defaultPrevented).to.equal(false);
  });

  it('keeps the focus where it says what was done, when the button that did it goes', async () => {
    const element = await fixture<SampleElement>(html`<sample-host-element></sample-host-element>`);
    element.draft.read({ version: 1, value: 'a' });
    element.draft.edit('b');
    await element.updateComplete;
    const discard = element.shadowRoot!.querySelector<HTMLButtonElement>('[part=discard]')!;
    discard.focus();
    discard.click();
    await element.updateComplete;
    expect(discard.isConnected).to.equal(false);
    expect(element.shadowRoot!.activeElement?.getAttribute('part')).to.equal('save-state');
  });

  it('saves by Control+S from wherever the focus is, and leaves it there', async () => {
    const element = await fixture<SampleElement>(html`<sample-host-element></sample-host-element>`);
    element.draft.read({ version: 1, value: 'a' });
    const field = element.shadowRoot!.querySelector<HTMLInputElement>('[data-field=name]')!;
    field.focus();
    const press = (change: KeyboardEventInit) => {
      const event = new KeyboardEvent('keydown', {
        key: 's',
        bubbles: true,
        composed: true,
        cancelable: true,
        ...change,
      });
      field.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(press({ ctrlKey: true }), 'the page is not saved instead').to.equal(true);
    expect(element.saves, 'there is nothing to save').to.equal(0);
    element.draft.edit('b');
    await element.updateComplete;
    for (const change of [{}, { altKey: true, ctrlKey: true }, { ctrlKey: true, shiftKey: true }])
      expect(press(change)).to.equal(false);
    expect(press({ ctrlKey: true })).to.equal(true);
    expect(press({ metaKey: true })).to.equal(true);
    expect(element.saves).to.equal(2);
    expect(element.shadowRoot!.activeElement).to.equal(field);
  });

  it('brings a field into view and puts the focus there', async () => {
    const element = await fixture<SampleElement>(html`<sample-host-element></sample-host-element>`);
    expect(await element.reveal({ field: 'name' })).to.equal(true);
    expect(element.shadowRoot!.activeElement?.getAttribute('data-field')).to.equal('name');
    expect(await element.reveal({ field: 'no "such" field' })).to.equal(false);
  });

  it('survives a move within the page, and begins anew with another backend', async () => {
    const element = await fixture<SampleElement>(
      html`<sample-host-element language="en" .backend=${backendOf([[google]])}></sample-host-element>`,
    );
    await settled(element);
    const other = await fixture<HTMLElement>(html`<div></div>`);
    other.append(element);
    await settled(element);
    expect(text(element)).to.contain('Google Calendar');
    element.backend = backendOf([[{ ...google, name: 'Another' }]]);
    await settled(element);
    await settled(element);
    expect(text(element)).to.contain('Another');
    element.remove();
    await settled(element);
    other.append(element);
    await settled(element);
    await settled(element);
    expect(text(element)).to.contain('Google Calendar');
  });

  it('says what is wrong with an address that leads nowhere', async () => {
    const element = await fixture<SampleElement>(
      html`<sample-host-element language="en" backend-url="javascript:alert(1)"></sample-host-element>`,
    );
    expect(text(element)).to.contain('it is not a booking server');
  });
});
