/** Hands a text to the guest as a file, made in the page: no request, and nothing a content security policy forbids. */
export function download(
  text: string,
  { name, type }: { readonly name: string; readonly type: string },
): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by the next task, and needs the address no more.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  });
}
