/** The form as parameters, and parameters put into the form. A field says only what the settings' own codecs can read. */
import { printSettings, DEFAULT_SETTINGS, type ExhibitSettings } from '../../lib/exhibit-settings.ts';

/** What the form says, as an address would. */
export function paramsOfForm(form: HTMLFormElement): URLSearchParams {
  const params = new URLSearchParams();
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string') params.append(name, value.trim());
  });
  return params;
}

/** Shows settings in the form; what the form has no field for is left alone. */
export function showInForm(form: HTMLFormElement, settings: ExhibitSettings): void {
  const given = printSettings(settings);
  for (const field of Array.from(form.elements)) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    const name = field.name as keyof ExhibitSettings;
    if (!(name in DEFAULT_SETTINGS)) continue;
    const text = given.get(name) ?? textOf(DEFAULT_SETTINGS[name]);
    if (field.type === 'checkbox')
      (field as HTMLInputElement).checked = text.split(',').includes(field.value);
    else if (field.type === 'radio') (field as HTMLInputElement).checked = field.value === text;
    else field.value = text === 'unknown' ? '' : text;
  }
}

/** A default as its field writes it. */
function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return Array.isArray(value) ? value.join(',') : String(value);
}
