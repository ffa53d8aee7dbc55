import { handOver, hearReturns } from './handing-over.js';
import { forgetTicket, keepTicket, keptTicket } from './kept-ticket.js';
import type { KeptTicket } from './kept-ticket.js';
import type { Returned } from './return-address.js';

/** A window that was opened for a service. */
export interface ConnectWindow {
  isClosed(): boolean;
  go(url: string): void;
  close(): void;
}

/** What connecting needs of the browser. */
export interface ConnectDoors {
  /** Opens a window with a word in it; `undefined` where the browser does not. Only right after a person pressed something. */
  open(word: string): ConnectWindow | undefined;
  /** Leaves this page. */
  leave(url: string): void;
  keep(kept: KeptTicket): boolean;
  kept(): KeptTicket | undefined;
  forget(): void;
  hear(onReturned: (returned: Returned) => void): () => void;
  handOver(returned: Returned): Promise<boolean>;
  /** Closes this window, where the browser lets it. */
  closeSelf(): void;
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Epoch milliseconds. */
  now(): number;
}

const storage = (): Storage => sessionStorage;

export const browserDoors: ConnectDoors = {
  open: openWindow,
  leave: (url) => {
    location.assign(url);
  },
  keep: (kept) => keepTicket(storage, kept),
  kept: () => keptTicket(storage, Date.now()),
  forget: () => {
    forgetTicket(storage);
  },
  hear: hearReturns,
  handOver,
  closeSelf: () => {
    close();
  },
  sleep,
  now: Date.now,
};

function openWindow(word: string): ConnectWindow | undefined {
  const opened = open('', '_blank', 'popup,width=560,height=760');
  if (!opened || opened.closed) return undefined;
  try {
    opened.document.title = word;
    opened.document.body.textContent = word;
    // Whatever is shown in it has no hold on this page.
    opened.opener = null;
  } catch {
    // A browser that keeps windows apart has done that already.
  }
  return {
    isClosed: () => opened.closed,
    go: (url) => {
      opened.location.replace(url);
    },
    close: () => {
      opened.close();
    },
  };
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}
