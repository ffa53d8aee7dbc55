/** The parts of the widget, for pages to style through the dialog as they do without one. */
export const widgetParts = [
  ...['base: widget', 'skeleton', 'header', 'avatar', 'host', 'title', 'facts', 'fact', 'icon'],
  ...['description', 'body', 'menu', 'services', 'service', 'service-title', 'service-facts'],
  ...['service-description', 'step', 'back', 'durations', 'durations-label', 'duration', 'days'],
  ...['month-bar', 'month-title', 'month-step', 'previous', 'next', 'weekday', 'day', 'free', 'none'],
  ...['unknown', 'selected', 'today', 'empty', 'way-on', 'times', 'date', 'part-of-day', 'slots'],
  ...['slot', 'footer', 'zone', 'zone-popup', 'zone-search-box', 'zone-search', 'zone-list'],
  ...['zone-option', 'zone-none', 'place', 'legend', 'location', 'chosen', 'faulty', 'location-icon'],
  ...['name', 'hint', 'radio', 'go-on', 'choice', 'chosen-time', 'chosen-more', 'details', 'form'],
  ...['summary', 'summary-title', 'summary-link', 'further-guests', 'add-guest', 'remove-guest'],
  ...['field', 'label', 'optional', 'option', 'help', 'input', 'fault', 'submit', 'notice'],
  ...['notice-title', 'more', 'nearest-label', 'nearest', 'checking', 'failed', 'status-title', 'done'],
  ...['mark', 'confirmation-title', 'note', 'confirmation-details', 'term', 'value', 'news', 'join'],
  ...['address', 'link', 'add-label', 'add', 'again', 'leaving', 'leaving-link', 'stay', 'hosts-label'],
  ...['host-choice', 'hosts', 'languages', 'clocks', 'clock', 'seats', 'more-times', 'nothing'],
  ...['list-step', 'hold-clock', 'hold-extend', 'hold-ended', 'old-time', 'new-time', 'keep', 'print'],
  ...['change', 'wait', 'waitlist', 'waiting-day', 'promise', 'leave'],
].join(', ');
