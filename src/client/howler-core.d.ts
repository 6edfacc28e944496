/** The core of Howler, without its spatial plugin: the part that is shipped. */
declare module 'howler/dist/howler.core.min.js' {
  export { Howl, Howler } from 'howler';
}
