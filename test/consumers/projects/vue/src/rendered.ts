import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import App from './app.vue';

/** The page as a server sends it. */
export const rendered = (): Promise<string> =>
  renderToString(createSSRApp(App, { backendUrl: import.meta.env.VITE_BACKEND }));
