// Registers the host's elements. At once the frame of the settings; the others as soon as the page has a moment, or when a
// tab that shows them is opened: they stand in a page before it like any element, and come alive.
import './elements/host-settings/define.js';

// What a page finds by its tag is typed, whether or not its code is here yet.
export type * from './host.js';

const others = (): void => {
  void Promise.all([
    import('./elements/agenda/define.js'),
    import('./elements/calendar-settings/define.js'),
    import('./elements/connections/define.js'),
    import('./elements/event-type-editor/define.js'),
    import('./elements/location-editor/define.js'),
    import('./elements/profile-editor/define.js'),
    import('./elements/schedule-editor/define.js'),
    import('./elements/setup-checklist/define.js'),
    import('./elements/slot-preview/define.js'),
    import('./elements/troubleshooter/define.js'),
  ]);
};

if (typeof requestIdleCallback === 'function') requestIdleCallback(others, { timeout: 1000 });
else setTimeout(others, 100);
