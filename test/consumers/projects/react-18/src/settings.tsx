import { BookingHostSettings, BookingScheduleEditor } from 'booking-elements/react-host';
import type { Schedule } from 'booking-elements';

/** The host's side, for its types. */
export const Settings = ({ keep }: { readonly keep: (schedule: Schedule | undefined) => void }) => (
  <>
    <BookingHostSettings
      backendUrl="https://book.example/v1/host"
      onTabChange={(event) => {
        console.log(event.tab);
      }}
    />
    <BookingScheduleEditor
      onSave={(event) => {
        keep(event.value.schedule);
      }}
    />
  </>
);
