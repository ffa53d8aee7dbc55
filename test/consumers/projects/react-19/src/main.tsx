import { createRoot } from 'react-dom/client';
import { App } from './app.js';

const place = document.getElementById('app');
// Not hydrated: React 19 leaves handlers of custom elements out when it takes over what a server wrote.
if (place) createRoot(place).render(<App backendUrl={import.meta.env.VITE_BACKEND} />);
