import 'booking-elements/define';
import 'booking-elements/types/react';
import { useState } from 'react';

export function App({ backendUrl }: { readonly backendUrl: string }) {
  const [said, setSaid] = useState('nothing booked');
  return (
    <main>
      <booking-widget
        backend-url={backendUrl}
        event-type="intro"
        time-zone="Europe/Berlin"
        layout="month"
        onbooking-confirm={(event) => {
          setSaid(`booked ${event.booking.start}`);
        }}
      >
        <a slot="fallback" href="https://book.example/anna/intro">
          Book on our booking page
        </a>
      </booking-widget>
      <p id="said">{said}</p>
    </main>
  );
}
