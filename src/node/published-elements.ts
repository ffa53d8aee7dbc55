import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
};

/** Where the package keeps what a page loads: beside the compiled files or the demo, or where they were built from. */
const folder = ['../../cdn', '../cdn', '../../dist/cdn']
  .map((place) => path.resolve(import.meta.dirname, place))
  .find((place) => existsSync(path.join(place, 'booking-elements.js')));

/**
 * The elements as this package publishes them, for pages that the server answers itself (`PagesOptions.elements`). Files that come
 * on demand have the build in their address and are kept for a year; what a page names is asked for anew. Pages of any origin
 * may load them.
 *
 * @throws Error where the package was not built
 *
 * @example
 * createBookingServer({ backends, pages: { nameOf, elements: publishedElements() } });
 */
export function publishedElements(): (file: string) => Promise<Response | undefined> {
  if (folder === undefined) throw new Error('There are no built elements in this package: npm run build');
  return async (file) => {
    const place = path.join(folder, file);
    const type = mediaTypes[path.extname(file)];
    // Whatever the address says, no file outside the folder is read.
    if (type === undefined || !place.startsWith(folder + path.sep)) return undefined;
    const content = await readFile(place).catch(() => undefined);
    if (!content) return undefined;
    const isOfOneBuild = file.includes('/');
    return new Response(new Uint8Array(content), {
      headers: {
        'Content-Type': type,
        'Cache-Control': isOfOneBuild ? 'public, max-age=31536000, immutable' : 'no-cache',
        // Modules are asked for across origins by the rules of CORS, and pages that isolate themselves ask for a word more.
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'X-Content-Type-Options': 'nosniff',
      },
    });
  };
}
