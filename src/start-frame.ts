// Sees to frames at once, whichever side of one this page is on; for pages that load it with a script tag, both the same one.
import { fitFrames } from './elements/frame/fit-frames.js';
import { tellHeight } from './elements/frame/tell-height.js';

tellHeight();
fitFrames();
