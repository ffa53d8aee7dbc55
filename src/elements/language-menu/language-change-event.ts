/** Tells that another language was chosen. */
export class LanguageChangeEvent extends Event {
  static readonly type = 'language-change';

  /** @param language BCP 47, as the menu was given it */
  constructor(readonly language: string) {
    super(LanguageChangeEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'language-change': LanguageChangeEvent;
  }
}
