/** What is kept, and until when: whole answers only, and only while all that this site keeps stays under a limit. */
import type { WorkboxPlugin } from 'workbox-core';

/** Whether so many bytes more may be kept. A browser that does not tell what it keeps is believed to have room. */
export async function hasRoom(bytes: number, limit: number): Promise<boolean> {
  try {
    const { usage = 0 } = await navigator.storage.estimate();
    return usage + bytes <= limit;
  } catch {
    return true;
  }
}

/** @param limit bytes */
export function keptUnder(limit: number): WorkboxPlugin {
  return {
    cacheWillUpdate: async ({ response }) => {
      if (response.status !== 200) return null;
      const bytes = Number(response.headers.get('content-length') ?? 0);
      return (await hasRoom(bytes, limit)) ? response : null;
    },
  };
}
