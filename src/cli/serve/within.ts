/** Waits for work, but not for longer than so many seconds. @returns whether it has ended by then, well or not */
export async function endsWithin(seconds: number, work: Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, seconds * 1000, false);
  });
  const ended = () => true;
  try {
    return await Promise.race([work.then(ended, ended), over]);
  } finally {
    clearTimeout(timer);
  }
}
