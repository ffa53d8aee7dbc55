import { hydrate } from 'svelte';
import App from './app.svelte';

const target = document.getElementById('app');
if (target) hydrate(App, { target, props: { backendUrl: import.meta.env.VITE_BACKEND } });
