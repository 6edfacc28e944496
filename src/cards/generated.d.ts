/** Written by the build: path of every share picture → name of its file in the cache. */
declare module '@generated/share.json' {
  const index: Record<string, string>;
  export default index;
}
