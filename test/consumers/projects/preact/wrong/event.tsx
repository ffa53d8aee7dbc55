import 'booking-elements/types/preact';

// TypeScript lets any name with a hyphen pass; its handler knows nothing of the event.
export const App = () => <booking-widget onbooking-confirmed={(event) => console.log(event.booking.start)} />;
