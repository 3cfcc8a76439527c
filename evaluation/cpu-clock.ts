/** Starts counting; asked later, it tells the user and system time that the process has taken since, in seconds. */
export function startCpuClock(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
}
