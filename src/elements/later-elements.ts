// Registers what every guest meets once a time was chosen.
import './confirmation/define.js';
import './details-form/define.js';
