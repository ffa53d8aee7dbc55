import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AccountRows, AccountTrouble } from './calendar-rows.js';
import { isolated } from '../format/isolated.js';
import type { CalendarsView } from './calendar-view.js';

/** Says of each account that cannot be asked why, and leads to what helps. */
export function renderTroubles(view: CalendarsView): readonly (TemplateResult | typeof nothing)[] {
  return view.accounts.map((account) =>
    account.trouble && account.trouble.kind !== 'read-only'
      ? renderTrouble(account, account.trouble, view)
      : nothing,
  );
}

/** One account's trouble, with a button where one helps. */
export function renderTrouble(
  { connectionId, account = '' }: AccountRows,
  { kind, end }: AccountTrouble,
  view: CalendarsView,
): TemplateResult {
  const { words, hostWords } = view.speaking;
  const remedy = remedies[kind];
  const act = (): void => {
    if (remedy === 'try-again') view.readAgain();
    else if (remedy === 'connect') view.go({ tab: 'integrations', field: 'connect' });
    else view.go({ tab: 'integrations', field: 'connection', id: connectionId });
  };
  return html`<div class="notice ${kind === 'ended' ? 'danger' : 'warning'}" part="notice">
    <p>
      ${words.trouble(kind, isolated(account))}
      ${end === undefined || kind !== 'ended' ? nothing : hostWords.connectionEnd(end)}
    </p>
    <button
      type="button"
      class="button"
      part="remedy"
      aria-label=${account === '' ? hostWords.remedy(remedy) : `${hostWords.remedy(remedy)}: ${account}`}
      @click=${act}
    >
      ${hostWords.remedy(remedy)}
    </button>
  </div>`;
}

const remedies = {
  ended: 'reconnect',
  refused: 'reconnect',
  unreachable: 'try-again',
  'read-only': 'grant-write-access',
  disconnected: 'connect',
} as const;
