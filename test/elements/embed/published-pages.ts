import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { EmbeddingPage } from './embedding-pages.js';

export const publishedFolder = path.resolve(import.meta.dirname, '../../../dist/cdn');

/** A server of pages and of what is published, for as long as the tests of a file take. */
export interface PublishedPages {
  /** Where a page of this content is. */
  add(page: Pick<EmbeddingPage, 'head' | 'body'>): string;
  stop(): Promise<void>;
}

/** Serves them on any free port. */
export async function servePublishedPages(): Promise<PublishedPages> {
  const whole = readFileSync(path.join(publishedFolder, 'booking-elements-whole.js'), 'utf8');
  const pages: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/page/')) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(pages[Number(pathname.slice('/page/'.length))]);
      return;
    }
    readFile(path.join(publishedFolder, path.normalize(pathname.replace(/^\/cdn/, '')))).then(
      (content) => {
        response.setHeader('Content-Type', pathname.endsWith('.html') ? 'text/html' : 'text/javascript');
        response.end(content);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    add({ head = '', body }) {
      const text = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
      pages.push(text.replace('/* whole */', () => whole));
      return `${origin}/page/${pages.length - 1}`;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
