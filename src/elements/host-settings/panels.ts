import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { HostStore } from '../../client/host/host-store.js';
import type { SettingsTab } from '../host/settings-place.js';

/** What a panel is given. */
export interface PanelTerms {
  readonly store: HostStore;
  readonly language: string;
  readonly supportUrl: string;
  readonly returnUrl: string;
  readonly display: 'popup' | 'page';
}

/** A part of the settings: what it is made of, and how that comes. */
interface Panel {
  readonly load: () => Promise<unknown>;
  readonly render: (terms: PanelTerms) => TemplateResult;
}

/** The elements of a panel that show fields: they are asked in turn to reveal one. */
export const elementsOfTab: Readonly<Record<SettingsTab, readonly string[]>> = {
  integrations: ['booking-connections'],
  profile: ['booking-profile-editor'],
  calendars: ['booking-calendar-settings'],
  'event-types': ['booking-event-type-editor'],
  agenda: ['booking-agenda'],
  troubleshooter: ['booking-troubleshooter'],
};

export const panelOf: Readonly<Record<SettingsTab, Panel>> = {
  integrations: {
    load: () => Promise.all([import('../connections/define.js'), import('../setup-checklist/define.js')]),
    render: ({ store, language, returnUrl, display }) => html`
      <booking-setup-checklist .store=${store} .language=${language}></booking-setup-checklist>
      <booking-connections
        .store=${store}
        .language=${language}
        .returnUrl=${returnUrl}
        .display=${display}
      ></booking-connections>
    `,
  },
  profile: {
    load: () =>
      Promise.all([
        import('../profile-editor/define.js'),
        import('../location-editor/define.js'),
        import('../schedule-editor/define.js'),
        import('../slot-preview/define.js'),
      ]),
    render: ({ store, language, supportUrl }) =>
      html`<booking-profile-editor
        with-reasons
        .store=${store}
        .language=${language}
        .supportUrl=${supportUrl}
      ></booking-profile-editor>`,
  },
  calendars: {
    load: () => import('../calendar-settings/define.js'),
    render: ({ store, language }) =>
      html`<booking-calendar-settings .store=${store} .language=${language}></booking-calendar-settings>`,
  },
  'event-types': {
    load: () =>
      Promise.all([
        import('../event-type-editor/define.js'),
        import('../location-editor/define.js'),
        import('../schedule-editor/define.js'),
        import('../slot-preview/define.js'),
      ]),
    render: ({ store, language }) =>
      html`<booking-event-type-editor .store=${store} .language=${language}></booking-event-type-editor>`,
  },
  agenda: {
    load: () => import('../agenda/define.js'),
    render: ({ store, language }) =>
      html`<booking-agenda .store=${store} .language=${language}></booking-agenda>`,
  },
  troubleshooter: {
    load: () => import('../troubleshooter/define.js'),
    render: ({ store, language }) =>
      html`<booking-troubleshooter .store=${store} .language=${language}></booking-troubleshooter>`,
  },
};
