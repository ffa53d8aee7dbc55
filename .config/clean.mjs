// Nothing of an earlier build stays behind.
import { rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
