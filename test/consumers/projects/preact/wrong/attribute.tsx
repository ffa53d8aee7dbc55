import 'booking-elements/types/preact';

export const App = () => <booking-widget backend-url={5} />;
