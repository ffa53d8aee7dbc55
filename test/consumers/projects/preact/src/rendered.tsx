import { renderToString } from 'preact-render-to-string';
import { App } from './app.js';

/** The page as a server sends it. */
export const rendered = (): string => renderToString(<App backendUrl={import.meta.env.VITE_BACKEND} />);
