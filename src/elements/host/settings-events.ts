/** Something in an element was changed and is not saved, or no longer. */
export class UnsavedChangeEvent extends Event {
  readonly hasUnsaved: boolean;

  constructor(hasUnsaved: boolean) {
    super('unsaved-change', { bubbles: true, composed: true });
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
  readonly value: Value;

  constructor(value: Value) {
    super('change', { bubbles: true, composed: true });
    this.value = value;
  }
}

/** The backend has saved a value. */
export class SaveEvent<Value> extends Event {
  readonly value: Value;

  constructor(value: Value) {
    super('save', { bubbles: true, composed: true });
    this.value = value;
  }
}
