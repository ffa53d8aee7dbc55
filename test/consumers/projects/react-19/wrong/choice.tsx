import 'booking-elements/types/react';

export const App = () => <booking-widget layout="fortnight" />;
