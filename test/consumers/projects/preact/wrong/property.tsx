import 'booking-elements/types/preact';

export const App = () => <booking-widget eventTyp="intro" />;
