import { BookingButton } from 'booking-elements/react';

export const App = () => <BookingButton show={() => undefined} />;
