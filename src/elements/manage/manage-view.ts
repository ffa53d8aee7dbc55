import type { TemplateResult } from 'lit';
import type { ManagingState } from '../../client/managing-state.js';
import { renderQuestion } from './cancel-view.js';
import { renderAgain, renderMoving } from './choosing-view.js';
import { renderShown } from './shown-view.js';
import { renderChecking, renderMissing, renderOpening, renderUnread } from './status-view.js';
import type { View } from './view.js';

/** The whole view of a state. */
export function renderManage(state: ManagingState, view: View): TemplateResult {
  switch (state.step) {
    case 'opening':
      return renderOpening(view);
    case 'missing':
      return renderMissing(view);
    case 'unread':
      return renderUnread(state.error, view, () => {
        view.managing.retry();
      });
    case 'shown':
      return renderShown(state, view);
    case 'asking':
    case 'cancelling':
      return renderQuestion(state, view);
    case 'checking':
      return renderChecking(state, view);
    case 'moving':
      return renderMoving(state, view);
    case 'again':
      return renderAgain(state, view);
  }
}
