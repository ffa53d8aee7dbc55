import { parseArgs } from 'node:util';
import type { Terminal } from './terminal.js';

/** What the demo's own build offers; it stands beside the compiled sources, with all that it needs in it. */
interface DemoModule {
  readonly startDemo: (options: {
    readonly env: Terminal['env'];
    readonly forgets: boolean;
    readonly print: Terminal['print'];
  }) => Promise<{ close(): Promise<void> }>;
}

const demo = new URL('../../demo/start.js', import.meta.url);

/**
 * `demo [--port 3000] [--host 127.0.0.1] [--data FOLDER] [--forget]`: shows all that there is on pages of this machine, over a
 * stand-in for Google, until it is ended. `PORT`, `HOST` and `DATA_DIR` say the same.
 */
export async function runDemo(
  parameters: readonly string[],
  { env, print }: Terminal,
  ended: Promise<unknown> = endOfProcess(),
): Promise<number> {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      forget: { type: 'boolean', default: false },
    },
  });
  const { startDemo } = (await import(demo.href)) as DemoModule;
  const { close } = await startDemo({
    env: {
      ...env,
      ...(values.port !== undefined && { PORT: values.port }),
      ...(values.host !== undefined && { HOST: values.host }),
      ...(values.data !== undefined && { DATA_DIR: values.data }),
    },
    forgets: values.forget,
    print,
  });
  await ended;
  await close();
  return 0;
}

/** Until somebody ends this process. */
function endOfProcess(): Promise<unknown> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
}
