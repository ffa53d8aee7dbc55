import { render } from 'svelte/server';
import App from './app.svelte';

/** The page as a server sends it. */
export const rendered = (): string =>
  render(App, { props: { backendUrl: import.meta.env.VITE_BACKEND } }).body;
