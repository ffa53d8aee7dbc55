import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';

/** Distance from the anchor, and from the edges of the window. */
const gap = 6;

/**
 * Keeps a floating element beside its anchor: below it, above where there is more room, within the window, no higher
 * than the window allows. For elements with `position: fixed`, such as those of the top layer.
 *
 * Import this file when something first opens; it is the only one that brings the placing code with it.
 *
 * @returns once it is placed, a function that ends the keeping
 */
export async function anchorTo(anchor: Element, floating: HTMLElement): Promise<() => void> {
  const place = async () => {
    const { x, y } = await computePosition(anchor, floating, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(gap),
        flip({ padding: gap }),
        shift({ padding: gap }),
        size({
          padding: gap,
          apply({ availableHeight, elements }) {
            elements.floating.style.maxHeight = `${Math.floor(availableHeight)}px`;
          },
        }),
      ],
    });
    Object.assign(floating.style, { left: `${Math.round(x)}px`, top: `${Math.round(y)}px` });
  };
  const stop = autoUpdate(anchor, floating, () => void place());
  await place();
  return stop;
}
