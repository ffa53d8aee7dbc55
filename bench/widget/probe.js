// Goes into every page before its own scripts, the same for all, and tells what a guest meets there. A time is a button
// that reads like one; where it is kept, and how deep in shadow roots, makes no difference.
globalThis.probe = (() => {
  /** Durations, in milliseconds. */
  const longTasks = [];
  let painted;
  new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });

  /** Every shadow root, as it is made: looking for them among all elements would cost a page with more of them more. */
  let roots = [];
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    roots.push(new WeakRef(root));
    return root;
  };

  function buttons() {
    roots = roots.filter((root) => root.deref());
    const shown = roots.map((root) => root.deref()).filter((root) => root?.isConnected);
    return [document, ...shown].flatMap((root) => [...root.querySelectorAll('button')]);
  }

  function buttonsLike(pattern) {
    return buttons().filter((button) => pattern.test(button.textContent.trim()));
  }

  function timesShown() {
    return buttonsLike(/^\d{1,2}:\d\d/);
  }

  function centreOf(element) {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }

  function topmostAt(x, y, root = document) {
    const top = root.elementFromPoint(x, y);
    return top?.shadowRoot && top.shadowRoot !== root ? topmostAt(x, y, top.shadowRoot) : top;
  }

  /** Whether a press at its centre would reach it, and do something. */
  function isPressable(button) {
    if (button.disabled || button.ariaDisabled === 'true') return false;
    const { x, y } = centreOf(button);
    return button.contains(topmostAt(x, y));
  }

  /** The times that the next frame shows, and when it has been painted. */
  function timesPainted() {
    return new Promise((resolve) => {
      requestAnimationFrame(() => {
        const times = timesShown();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ times, now: performance.now() });
        port2.postMessage(undefined);
      });
    });
  }

  /** When the first frame was painted with times that can be pressed, other than those. */
  async function whenPressable(others = '') {
    for (;;) {
      const { times, now } = await timesPainted();
      if (textOf(times) !== others && times.some(isPressable)) return now;
    }
  }

  /** A day of the month that can be pressed. */
  function dayShown(number) {
    return buttonsLike(new RegExp(`^${number}$`)).find(isPressable);
  }

  function textOf(times) {
    return times.map(({ textContent }) => textContent).join();
  }

  return {
    longTasks,
    whenPressable,
    /** Where to press for a day of the month that is shown. */
    placeOfDay: (number) => centreOf(dayShown(number)),
    whenDayPressable: async (number) => {
      while (!dayShown(number)) await new Promise(requestAnimationFrame);
    },
    /** Waits for a press, and for the frame with other times than now. */
    watchPress: () => {
      const before = textOf(timesShown());
      painted = new Promise((resolve) => {
        addEventListener(
          'click',
          ({ timeStamp }) => {
            whenPressable(before).then((now) => resolve(now - timeStamp));
          },
          { capture: true, once: true },
        );
      });
    },
    /** Milliseconds from the press to that frame. */
    whenPainted: () => painted,
  };
})();
