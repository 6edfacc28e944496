/** The five screens every page is judged on. */
export const SIZES: Record<string, { width: number; height: number }> = {
  phone: { width: 390, height: 844 },
  small: { width: 360, height: 640 },
  desktop: { width: 1440, height: 900 },
  hall: { width: 1920, height: 1080 },
  tall: { width: 1080, height: 1920 },
};

/** A page's address as a file name: `''` → `index`, `s/title/` → `s-title`. */
export const slug = (path: string): string => path.replace(/\/$/u, '').replaceAll('/', '-') || 'index';
