import 'booking-elements/types/solid';

export const App = () => <booking-widget backend-url={5} />;
