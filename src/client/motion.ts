/**
 * The only importer of GSAP: tweens, nothing else. Its ticker sleeps when no tween runs. Not ScrollTrigger: as long as one is
 * enabled it asks for a frame sixty times a second whether anything moves or not (docs/decisions/006).
 */
import { gsap } from 'gsap';

// Frames without a tween after which the ticker goes to sleep.
gsap.config({ autoSleep: 30 });

export { gsap };
