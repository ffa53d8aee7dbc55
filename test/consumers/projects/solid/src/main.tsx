import { hydrate } from 'solid-js/web';
import { App } from './app.js';

const place = document.getElementById('app');
if (place) hydrate(() => <App backendUrl={import.meta.env.VITE_BACKEND} />, place);
