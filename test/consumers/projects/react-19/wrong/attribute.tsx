import 'booking-elements/types/react';

export const App = () => <booking-widget backend-url={5} />;
