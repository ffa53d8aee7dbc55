import { http, HttpResponse, passthrough } from 'msw';
import { setupWorker } from 'msw/browser';
import { now } from './widget/stage-backend.js';

// What is published for pages, as `npm run build` made it, and a network that loses some of its files.

/** A file that comes on demand: its name, and what makes the address another one. */
const onDemand = /\/dist\/cdn\/(?:\w+-)?chunks\/\w+\/([\w-]+)\.js(\?.*)?$/;

/** A page that all tests of a file share, at the time of the stage; there from their `before` on. */
export function publishedStage(entry: string): () => PublishedPage {
  const realNow = Date.now;
  let page: PublishedPage;
  before(async () => {
    Date.now = () => now;
    page = await publishedPage(entry);
  });
  after(() => {
    page.stop();
    Date.now = realNow;
  });
  return () => page;
}

interface PublishedPage {
  /** Names of files that do not come. */
  readonly away: Set<string>;
  /** What was asked for, like `booking` and `booking?again=1`. */
  readonly asked: string[];
  /** The names of the files that came. */
  readonly came: string[];
  readonly stop: () => void;
}

/** Begins to stand between the page and those files, and loads an entry. */
async function publishedPage(entry: string): Promise<PublishedPage> {
  const away = new Set<string>();
  const asked: string[] = [];
  const came: string[] = [];
  const worker = setupWorker(
    http.get(onDemand, ({ request }) => {
      const [, name = '', query = ''] = onDemand.exec(request.url) ?? [];
      asked.push(name + query);
      if (away.has(name)) return HttpResponse.error();
      came.push(name);
      return passthrough();
    }),
  );
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
  await import(`/dist/cdn/${entry}.js`);
  return {
    away,
    asked,
    came,
    stop: () => {
      worker.stop();
    },
  };
}
