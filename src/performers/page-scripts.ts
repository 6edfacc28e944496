/**
 * Every custom element a page may hold, in one small file: twelve files of half a kilobyte cost a reader more in requests than
 * they weigh, and compress worse (7.6 kB against 4.7 kB). What an element needs to do its work it fetches when it is wanted.
 */
import '../blocks/Album/photo-album.ts';
import '../blocks/Clip/clip-player.ts';
import '../blocks/Objects/story-objects.ts';
import './scroll/scroll-stage.ts';
import '../shell/Atlas/map-link.ts';
import '../shell/OfflineCopy/offline-copy.ts';
import '../shell/Rail/story-rail.ts';
import '../shell/ReadAloud/read-aloud.ts';
import '../shell/ReaderBar/reader-bar.ts';
import '../shell/ShareBar/share-button.ts';
import '../shell/SoundSwitch/sound-switch.ts';
import { layOutRest } from '../client/lay-out-rest.ts';

layOutRest(Array.from(document.querySelectorAll<HTMLElement>('.beat')));
// Of one page only, and large: not in this file. A script of that page's own would split what all elements share into a file of
// its own, one round trip later.
// What it will want is asked for beside it and not after it; what does not come is told by the map.
if (document.querySelector('story-map') !== null) {
  void import('../shell/Atlas/story-map.ts');
  import('../client/map/living-map.ts').catch(() => undefined);
}
