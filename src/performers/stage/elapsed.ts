/** Time that has gone by, as on a stopwatch: 75000 → 1:15, 3600000 → 1:00:00. @param time ms */
export function elapsed(time: number): string {
  const seconds = Math.floor(Math.max(0, time) / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (n: number): string => String(n).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
