import { hydrateRoot } from 'react-dom/client';
import { App } from './app.js';

const place = document.getElementById('app');
if (place) hydrateRoot(place, <App backendUrl={import.meta.env.VITE_BACKEND} />);
