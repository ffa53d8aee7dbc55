// Registers the host's elements: connecting, calendars, places, hours, what is offered, the agenda, and why a time is missing.
