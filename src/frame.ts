// Frames as high as the page in them, for those who show the booking page in an `<iframe>`: a function for the page inside
// and one for the page around. Nothing runs at import.
export { fitFrames } from './elements/frame/fit-frames.js';
export { tellHeight } from './elements/frame/tell-height.js';
