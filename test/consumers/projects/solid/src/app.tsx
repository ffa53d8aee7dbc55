import 'booking-elements/define';
import 'booking-elements/types/solid';
import { createSignal } from 'solid-js';

export function App(props: { readonly backendUrl: string }) {
  const [said, setSaid] = createSignal('nothing booked');
  return (
    <main>
      <booking-widget
        backend-url={props.backendUrl}
        event-type="intro"
        time-zone="Europe/Berlin"
        layout="month"
        on:booking-confirm={(event) => setSaid(`booked ${event.booking.start}`)}
      />
      <p id="said">{said()}</p>
    </main>
  );
}
