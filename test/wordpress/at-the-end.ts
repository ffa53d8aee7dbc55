const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** Has something done when this process ends, whoever ends it; called back, it is not done any more. */
export function atTheEnd(deed: () => void): () => void {
  const end = (): void => {
    forget();
    deed();
    process.exit(143);
  };
  const forget = (): void => {
    process.off('exit', deed);
    for (const signal of signals) process.off(signal, end);
  };
  process.once('exit', deed);
  for (const signal of signals) process.once(signal, end);
  return forget;
}
