/** What a page is told to allow at most: that of the demo, and no maker of trusted types beside Lit. */
const policy = [
  "default-src 'self'",
  "img-src 'self' https:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** Puts the page under a strict Content Security Policy, for as long as it is there. */
export function obeyStrictPolicy(): void {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  document.head.append(meta);
}

const dialogs = ['alert', 'confirm', 'prompt', 'print', 'open'] as const;

/** What has happened that no text may cause. */
export interface Watch {
  readonly seen: readonly string[];
  end(): void;
}

/** Watches the page: dialogs, scripts that got to run, what its policy forbade, requests, the prototype of all objects. */
export function watchPage(): Watch {
  const seen: string[] = [];
  const real = Object.fromEntries(dialogs.map((name) => [name, window[name]]));
  for (const name of dialogs)
    Object.assign(window, { [name]: (...said: unknown[]) => void seen.push(`${name}(${said.join()})`) });
  Object.defineProperty(window, 'pwned', { configurable: true, set: () => seen.push('pwned') });
  const onViolation = (event: SecurityPolicyViolationEvent) =>
    seen.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
  const onNavigation = () => seen.push(`left for ${location.href}`);
  document.addEventListener('securitypolicyviolation', onViolation);
  addEventListener('hashchange', onNavigation);
  addEventListener('beforeunload', onNavigation);
  const fetched = () => performance.getEntriesByType('resource').map(({ name }) => name);
  const names = Object.getOwnPropertyNames(Object.prototype).join();
  return {
    get seen() {
      const foreign = fetched().filter((url) => !url.startsWith(`${location.origin}/`));
      const isPolluted = Object.getOwnPropertyNames(Object.prototype).join() !== names;
      return [...seen, ...foreign, ...(isPolluted ? ['Object.prototype has changed'] : [])];
    },
    end() {
      Object.assign(window, real);
      Reflect.deleteProperty(window, 'pwned');
      document.removeEventListener('securitypolicyviolation', onViolation);
      removeEventListener('hashchange', onNavigation);
      removeEventListener('beforeunload', onNavigation);
    },
  };
}
