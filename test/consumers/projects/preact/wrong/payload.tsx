import 'booking-elements/types/preact';

export const App = () => <booking-widget onbooking-confirm={(event) => console.log(event.detail)} />;
