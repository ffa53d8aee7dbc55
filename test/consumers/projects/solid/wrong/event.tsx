import 'booking-elements/types/solid';

export const App = () => (
  <booking-widget on:booking-confirmed={(event) => console.log(event.booking.start)} />
);
