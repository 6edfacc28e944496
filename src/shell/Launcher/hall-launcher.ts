/**
 * `<hall-launcher>`: what the form says becomes an address at once: in the bar of the browser, as a link, as a QR code, as command lines.
 * An address opened again shows the form as it was; what in it cannot be is told.
 */
import { StoryElement } from '../../client/story-element.ts';
import {
  parseSettings,
  performerAddress,
  printSettings,
  type ExhibitSettings,
  type SettingFault,
} from '../../lib/exhibit-settings.ts';
import { fill } from './fill.ts';
import { paramsOfForm, showInForm } from './form-settings.ts';
import { handOver, type HandedWords } from './handed.ts';
import { attachCheck, type CheckWords } from './self-check.ts';

interface Words extends HandedWords, CheckWords {
  faults: string;
  reasons: Record<SettingFault['why'], string>;
  nothing: string;
}

class HallLauncherElement extends StoryElement {
  protected connect(signal: AbortSignal): void {
    const form = this.#part<HTMLFormElement>('form');
    const words = JSON.parse(this.dataset['words'] ?? '{}') as Words;
    const context = { chapters: (this.dataset['chapters'] ?? '').split(',') };
    const hand = handOver(this.#part('.launcher-handed'), words, signal);

    /** The settings that the form has no field for come from the address, and stay. */
    let settings: ExhibitSettings;
    const show = (): void => {
      hand(performerAddress(settings, new URL(location.pathname, location.href)));
      const url = new URL(location.href);
      url.search = printSettings(settings).toString();
      history.replaceState(history.state, '', url);
    };
    const opened = parseSettings(new URLSearchParams(location.search), context);
    settings = opened.settings;
    for (const part of Array.from(this.querySelectorAll<HTMLFieldSetElement>('[data-scripted]'))) {
      part.hidden = false;
      part.disabled = false;
    }
    showInForm(form, settings);
    this.#tell(opened.faults, words);
    show();

    const read = (correct: boolean): void => {
      const params = printSettings(settings);
      const said = paramsOfForm(form);
      for (const { name } of Array.from(form.elements) as HTMLInputElement[]) if (name) params.delete(name);
      said.forEach((value, name) => params.append(name, value));
      const { settings: chosen, faults } = parseSettings(params, context);
      settings = chosen;
      this.#tell(faults, words);
      // Not while somebody is typing: the nearest number to a half-written one is not what they mean.
      if (correct && faults.length > 0) showInForm(form, settings);
      show();
    };
    form.addEventListener('input', () => read(false), { signal });
    form.addEventListener('change', () => read(false), { signal });
    form.addEventListener(
      'submit',
      (event) => {
        const button = event.submitter;
        event.preventDefault();
        read(true);
        const performer = button?.hasAttribute('formaction') === true ? 'stage' : 'loop';
        location.assign(
          performerAddress({ ...settings, performer }, new URL(location.pathname, location.href)),
        );
      },
      { signal },
    );
    this.#part('.launcher-needs-script').hidden = true;
    this.#part('.launcher-result').hidden = false;
    const check = this.#part('.launcher-check');
    check.hidden = false;
    attachCheck(check, words, this.dataset['loop'] ?? '', signal);
  }

  #tell(faults: readonly SettingFault[], words: Words): void {
    const box = this.#part('.launcher-faults');
    const names = JSON.parse(this.dataset['names'] ?? '{}') as Record<string, string>;
    const lines = faults.map(({ name, given, used, allowed, why }) => {
      const line = document.createElement('li');
      const instead = why === 'unknown-setting' ? (used === '' ? '' : `→ ${used}`) : used || words.nothing;
      line.textContent = fill(words.reasons[why], {
        name: names[name] ?? name,
        given,
        used: instead,
        allowed,
      });
      return line;
    });
    if (lines.length === 0) return box.replaceChildren();
    const head = document.createElement('p');
    head.textContent = words.faults;
    const list = document.createElement('ul');
    list.append(...lines);
    return box.replaceChildren(head, list);
  }

  #part<T extends HTMLElement>(selector: string): T {
    const part = this.querySelector<T>(selector);
    if (part === null) throw new Error(`no ${selector}`);
    return part;
  }
}

if (!customElements.get('hall-launcher')) customElements.define('hall-launcher', HallLauncherElement);
