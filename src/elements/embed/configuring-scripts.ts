// A module does not know which script element it came from (`document.currentScript` is null), and what optimisers do to that
// element leaves little of it: its `src` may be another, or stand in an attribute of theirs, its `type` may be nothing that a
// browser runs, it may have been made anew. What they all leave alone is the attributes that begin with `data-`.

/** Where the files of this build are; code of one file has no folder for its pieces. */
const pieces = /^(?:[\w-]+-)?chunks\//;

/** The scripts of the page that say what is to be booked, in the page's order. */
export function configuringScripts(): readonly HTMLScriptElement[] {
  const all = [...document.querySelectorAll<HTMLScriptElement>('script[data-backend-url]')];
  const ours = all.filter(isOurs);
  // Somebody else's may have an attribute of that name. Where none can be told by its address, any may be ours.
  return ours.length > 0 ? ours : all;
}

/** The script that a place goes with: the only one in whatever is around it, else its neighbour. */
export function scriptFor(
  place: Element,
  scripts: readonly HTMLScriptElement[],
): HTMLScriptElement | undefined {
  for (let around = place.parentElement; around; around = around.parentElement) {
    const near = scripts.filter((script) => around.contains(script));
    if (near.length > 0) return neighbourOf(place, near, around);
  }
  return undefined;
}

/** Whether the file that a script loads makes buttons where nothing else is asked for. */
export function isButtonScript(script: Element): boolean {
  return addressesIn(script).some((address) => /\/booking-button[^/]*$/.test(address));
}

/** Of several, the one on the side where they stand: whoever writes a place first, has the script after each. */
function neighbourOf(
  place: Element,
  scripts: readonly HTMLScriptElement[],
  around: Element,
): HTMLScriptElement | undefined {
  const [first] = scripts;
  const before = scripts.filter((script) => isBefore(script, place));
  const after = scripts.filter((script) => isBefore(place, script));
  const [firstPlace] = around.querySelectorAll('[data-booking]:not(script)');
  const scriptsFollow = first !== undefined && firstPlace !== undefined && isBefore(firstPlace, first);
  return scriptsFollow ? (after[0] ?? before.at(-1)) : (before.at(-1) ?? after[0]);
}

function isBefore(one: Node, other: Node): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function isOurs(script: Element): boolean {
  const addresses = addressesIn(script);
  return addresses.length === 0 || addresses.some(isOurAddress);
}

/** Those a script has, whatever attribute an optimiser has moved them to; one that was inlined has none. */
function addressesIn(script: Element): readonly string[] {
  return [...script.attributes]
    .filter(({ name, value }) => /(?:^|-)src$/.test(name) && !/^(?:data|blob):/.test(value))
    .flatMap(({ value }) => (URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI) : []))
    .map(({ origin, pathname }) => origin + pathname);
}

function isOurAddress(address: string): boolean {
  const at = address.lastIndexOf('/') + 1;
  const folder = address.slice(0, at);
  const here = import.meta.url;
  return (
    /^booking-(?:elements|button)/.test(address.slice(at)) ||
    here === address ||
    (here.startsWith(folder) && pieces.test(here.slice(folder.length)))
  );
}
