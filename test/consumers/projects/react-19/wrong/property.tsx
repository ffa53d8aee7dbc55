import 'booking-elements/types/react';

export const App = () => <booking-widget eventTyp="intro" />;
