// What the arrow keys and their like do among days and times.
export { dateForKey } from './month/month-keys.js';
export { indexForKey } from './slot-picker/slot-moves.js';
