// Registers the guest's elements. At once what the first sight of free times needs; the others, which that first sight shall
// not wait for, as soon as one of them stands in the page. On a server nothing happens.
import './elements/widget/define.js';
import { furtherElements } from './elements/further-elements.js';
import { preferTemporal } from './time/temporal-offsets.js';

preferTemporal();

const others: Readonly<Record<string, () => Promise<unknown>>> = {
  ...furtherElements,
  button: () => import('./elements/button/define.js'),
};

function defineWhatIsHere(): void {
  for (const [name, define] of Object.entries(others)) {
    if (document.querySelector(`booking-${name}:not(:defined)`)) define().catch(() => undefined);
  }
}

if (typeof document !== 'undefined') {
  defineWhatIsHere();
  new MutationObserver(defineWhatIsHere).observe(document, { childList: true, subtree: true });
}
