import 'booking-elements/types/solid';

export const App = () => <booking-widget on:booking-confirm={(event) => console.log(event.detail)} />;
