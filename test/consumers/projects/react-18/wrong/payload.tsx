import { BookingWidget } from 'booking-elements/react';

export const App = () => <BookingWidget onBookingConfirm={(event) => console.log(event.detail)} />;
