import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { HostStore } from '../../client/host/host-store.js';

/** The tabs that have elements to show. */
export const openTabs = ['integrations', 'agenda'] as const;

export type OpenTab = (typeof openTabs)[number];

/** What a panel is given. */
export interface PanelTerms {
  readonly store: HostStore;
  readonly language: string;
  readonly supportUrl: string;
  readonly returnUrl: string;
  readonly display: string;
}

/** A part of the settings: what it is made of, and how that comes. */
interface Panel {
  readonly load: () => Promise<unknown>;
  readonly render: (terms: PanelTerms) => TemplateResult;
}

/** The element of a panel that shows a field, and that `reveal` is asked of. */
export const elementOfTab: Readonly<Record<OpenTab, string>> = {
  integrations: 'booking-connections',
  agenda: 'booking-agenda',
};

export const panelOf: Readonly<Record<OpenTab, Panel>> = {
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
  agenda: {
    load: () => import('../agenda/define.js'),
    render: ({ store, language }) =>
      html`<booking-agenda .store=${store} .language=${language}></booking-agenda>`,
  },
};
