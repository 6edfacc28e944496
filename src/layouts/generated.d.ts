/** Written by the build (src/build/display-faces.ts): addresses of the display face's cuts, the whole story's and the chapters' by their ids. */
declare module '@generated/faces.ts' {
  export const story: string;
  export const chapters: Record<string, string>;
}
