import { BookingWidget } from 'booking-elements/react';

export const App = () => <BookingWidget backendUrl={5} />;
