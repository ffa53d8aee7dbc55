import { BookingWidget } from 'booking-elements/react';
import { useState } from 'react';

export function App({ backendUrl }: { readonly backendUrl: string }) {
  const [said, setSaid] = useState('nothing booked');
  return (
    <main>
      <BookingWidget
        backendUrl={backendUrl}
        eventType="intro"
        timeZone="Europe/Berlin"
        layout="month"
        onBookingConfirm={(event) => {
          setSaid(`booked ${event.booking.start}`);
        }}
      >
        <a slot="fallback" href="https://book.example/anna/intro">
          Book on our booking page
        </a>
      </BookingWidget>
      <p id="said">{said}</p>
    </main>
  );
}
