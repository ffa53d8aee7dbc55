/** Something in an element was changed and is not saved, or no longer. */
export class UnsavedChangeEvent extends Event {
  static readonly type = 'unsaved-change';

  readonly hasUnsaved: boolean;

  constructor(hasUnsaved: boolean) {
    super(UnsavedChangeEvent.type, { bubbles: true, composed: true });
    this.hasUnsaved = hasUnsaved;
  }
}

declare global {
  interface HTMLElementEventMap {
    'unsaved-change': UnsavedChangeEvent;
  }
}

/** A person changed a value; the element that says so holds it as its `value`. */
export class ValueChangeEvent<Value> extends Event {
  static readonly type = 'change';

  readonly value: Value;

  constructor(value: Value) {
    super(ValueChangeEvent.type, { bubbles: true, composed: true });
    this.value = value;
  }
}

/** The backend has saved a value. */
export class SaveEvent<Value> extends Event {
  static readonly type = 'save';

  readonly value: Value;

  constructor(value: Value) {
    super(SaveEvent.type, { bubbles: true, composed: true });
    this.value = value;
  }
}
