import 'booking-elements/types/react';

export const App = () => <booking-widget onbooking-confirm={(event) => console.log(event.detail)} />;
