/** The way to the story's data from a worker: it has no page that could hold them (fetch-data.ts), and is started on the web alone. */

/**
 * Reads a JSON file of the story.
 * @throws Error when it does not arrive whole: `<url>: <status>`
 */
export async function fetchInWorker<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json() as Promise<T>;
}
