/**
 * In every page of the kiosk edition: tells the local server that the page lives. A renderer that dies lets go of the line at
 * once; one that hangs sends no beat. Whatever fails here, the page does not notice.
 */
(function () {
  'use strict';
  // A presenter's phone is not the screen whose life is watched.
  if (!/^(?:127\.0\.0\.1|localhost)$/.test(location.hostname)) return;
  var EVERY = 5000;
  function beat() {
    fetch('/-/beat', { method: 'POST', keepalive: true }).catch(function () {});
  }
  if ('EventSource' in window) {
    var line = new EventSource('/-/line');
    // A page that is left lets go; one that is come back to takes hold again.
    window.addEventListener('pagehide', function () {
      line.close();
    });
    window.addEventListener('pageshow', function (event) {
      if (event.persisted) line = new EventSource('/-/line');
    });
  }
  beat();
  setInterval(beat, EVERY);
})();
