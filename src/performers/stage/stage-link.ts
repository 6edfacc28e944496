/** `<stage-link>`: tells the presenter's view what the screen shows, and the screen what the presenter wants. */
import { serverHealth } from '../../client/hall-server.ts';
import { StoryElement } from '../../client/story-element.ts';
import { openLink, roomOf } from './link.ts';
import { PhoneCode } from './phone-code.ts';

class StageLinkElement extends StoryElement {
  protected connect(signal: AbortSignal): void {
    const screen = document.querySelector('hall-screen');
    if (screen === null) throw new Error('no <hall-screen>');
    const phone = new PhoneCode(this.querySelector<HTMLElement>('.stage-phone'));
    const tell = (): void => {
      const { face, faces, index, black } = screen;
      if (face === undefined) return;
      const next = faces[index + 1]?.anchor;
      link.send({
        says: 'shown',
        anchor: face.anchor,
        next,
        part: face.part,
        parts: face.parts,
        index,
        faces: faces.length,
        black,
      });
    };
    const link = openLink((message, far) => {
      if (message.says === 'move') screen.move(message.move);
      else if (message.says === 'hello') {
        // A phone that has come in needs no code any more, and nobody else should take it.
        if (far) phone.hide();
        tell();
      }
    }, signal);
    for (const name of [
      'story:screen-ready',
      'story:beat-shown',
      'story:black-changed',
      'story:faces-changed',
    ])
      screen.addEventListener(name, tell, { signal });
    document.addEventListener('story:phone-asked', () => phone.toggle(), { signal });
    document.addEventListener('story:phone-done', () => phone.hide(), { signal });
    const room = roomOf(location.search);
    if (room !== undefined) link.join(room, tell);
    void serverHealth(signal).then((health) => {
      const relay = health?.relay;
      if (relay === undefined || signal.aborted) return;
      phone.fill(relay);
      if (relay.addresses.length > 0 && room !== relay.code) link.join(relay.code, tell);
    });
    tell();
  }
}

if (!customElements.get('stage-link')) customElements.define('stage-link', StageLinkElement);
