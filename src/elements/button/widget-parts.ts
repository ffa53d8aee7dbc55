/** The parts of the widget, for pages to style through the dialog as they do without one. */
export const widgetParts = [
  // Of the widget itself.
  ...[
    'base: widget',
    'header',
    'avatar',
    'host',
    'title',
    'facts',
    'description',
    'menu',
    'service',
    'place',
  ],
  ...['days', 'times', 'durations', 'duration', 'empty', 'back', 'go-on', 'nearest', 'footer'],
  ...['details', 'choice', 'chosen-time', 'checking', 'notice', 'failed', 'way-on', 'done', 'again'],
  ...['change', 'leaving', 'stay'],
  // Of the elements in it.
  ...['service-title', 'service-facts', 'service-description'],
  ...['month-title', 'month-step', 'weekday', 'day', 'free', 'none', 'selected', 'today'],
  ...['date', 'part-of-day', 'slot', 'legend', 'location', 'chosen', 'faulty', 'name', 'hint'],
  ...['field', 'label', 'input', 'help', 'fault', 'submit', 'summary'],
  ...['old-time', 'new-time', 'keep'],
  ...['mark', 'confirmation-title', 'note', 'confirmation-details', 'join', 'add'],
].join(', ');
