import 'booking-elements/types/solid';

export const App = () => <booking-widget layout="fortnight" />;
