/**
 * The name of the package that an import did not find, where a command needs one that is not installed: server-side packages
 * are optional peers. `undefined` for any other failure, a file of our own that is missing among them.
 */
export function missingPackageOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_MODULE_NOT_FOUND')
    return undefined;
  return /^Cannot find package '((?:@[^/']+\/)?[^/']+)/.exec(error.message)?.[1];
}
