import { type ComponentChild, render } from 'preact';
import '../assets/styles/tokens.css';
import '../assets/styles/glyphs.css';
import '../assets/styles/surfaces.css';
import '../assets/styles/menu.css';
import '../assets/styles/source.css';
import '../assets/styles/pages.css';
import { ownColours } from '../utils/colour/own.ts';
import { faultOf, onUncaught } from '../utils/faults.ts';
import { direction, language } from '../utils/i18n/say.ts';
import type { Client } from './client.ts';

/** Draws a page of the extension in the language of the interface and, once the settings are there, in the reader's theme. */
export function showPage(client: Client, page: ComponentChild): void {
  const { documentElement: root, body } = document;
  onUncaught(window, (error) => {
    const fault = faultOf('page', error);
    if (fault) client.ask({ type: 'fault', fault }).catch(() => undefined);
  });
  root.lang = language();
  root.dir = direction();
  render(page, body);
  client.ask({ type: 'get-settings' }).then(
    ({ theme, marks }) => {
      if (theme !== 'auto') root.style.colorScheme = theme;
      for (const [name, value] of ownColours(marks.colours)) root.style.setProperty(name, value);
    },
    // The page itself says that nobody answers.
    () => undefined,
  );
}
