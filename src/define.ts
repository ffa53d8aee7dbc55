// Registers the guest's elements. At once what the first sight of free times needs; the others, which that first sight
// shall not wait for, as soon as the page has a moment: they stand in a page before it like any element, and come alive.
import './elements/widget/define.js';

const button = () => import('./elements/button/define.js');

const others = (): void => {
  void Promise.all([
    button(),
    import('./elements/confirmation/define.js'),
    import('./elements/details-form/define.js'),
    import('./elements/event-type-list/define.js'),
    import('./elements/location-picker/define.js'),
    import('./elements/manage/define.js'),
    import('./elements/move/define.js'),
    import('./elements/time-zone-picker/define.js'),
  ]);
};

// A button that stands there already is not kept waiting.
if (document.querySelector('booking-button')) void button();
if (typeof requestIdleCallback === 'function') requestIdleCallback(others, { timeout: 1000 });
else setTimeout(others, 100);
