import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { ElementPart } from 'lit/directive.js';

/** CSS properties by name, custom ones too; what is not named any more is taken away. */
export type Styles = Readonly<Record<string, string | undefined>>;

class StyledDirective extends Directive {
  #names: readonly string[] = [];

  render(_styles: Styles): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [styles]: [Styles]): typeof noChange {
    const { style } = element as HTMLElement;
    const named = Object.entries(styles).filter(([, value]) => value !== undefined);
    for (const name of this.#names) if (styles[name] === undefined) style.removeProperty(name);
    for (const [name, value] of named) style.setProperty(name, value ?? null);
    this.#names = named.map(([name]) => name);
    return noChange;
  }
}

/**
 * Styles an element by its object model, which a strict Content Security Policy allows; a `style` attribute, which `styleMap`
 * of Lit writes at first, it does not.
 *
 * @example
 * html`<i ${styled({ 'background-color': color })}></i>`;
 */
export const styled = directive(StyledDirective);
