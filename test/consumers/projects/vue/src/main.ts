import { createSSRApp } from 'vue';
import App from './app.vue';

createSSRApp(App, { backendUrl: import.meta.env.VITE_BACKEND }).mount('#app');
