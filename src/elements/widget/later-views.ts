// What the widget shows after the first sight of free times: one piece of code, loaded while a guest looks at them.
import '../details-form/define.js';
import '../event-type-list/define.js';
import '../location-picker/define.js';
import { detailsStyles } from './details.styles.js';
import { laterStyles } from './later.styles.js';

export { renderDetails } from './details-view.js';
export { leavingFor } from './leaving.js';
export { renderEmptyDay, renderLost } from './lost-view.js';
export { renderPlaceStep } from './place-view.js';
export { BookingSubmitEvent } from './booking-submit-event.js';
export { renderChecking, renderDone, renderMenu } from './status-view.js';

/** The look of it, to be adopted with it. */
export const stylesOfLaterViews = [detailsStyles, laterStyles];
