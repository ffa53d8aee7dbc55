/** Milliseconds that this process has computed since: what else the machine does meanwhile is not counted. */
export function workMeter(): () => number {
  const begin = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1000;
  };
}
