import { generateHydrationScript, renderToString } from 'solid-js/web';
import { App } from './app.js';

/** The page as a server sends it. */
export const rendered = (): string =>
  `${renderToString(() => <App backendUrl={import.meta.env.VITE_BACKEND} />)}`;

/** What its head needs for that. */
export const head = (): string => generateHydrationScript();
