import { BookingWidget } from 'booking-elements/react';

export const App = () => <BookingWidget onBookingConfirmed={() => undefined} />;
