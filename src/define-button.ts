// Registers `<booking-button>` alone, for pages that show nothing else: what its dialog shows is loaded when a guest is about
// to open it.
import './elements/button/define.js';

// What its events are made of, typed.
export type * from './index.js';
