/** How an element is to look: light, dark, or `auto` as the device prefers; empty for like the page around it. */
export type Theme = 'light' | 'dark' | 'auto' | '';
