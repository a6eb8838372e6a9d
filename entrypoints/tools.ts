import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import menu from '../assets/styles/menu.css?inline';
import source from '../assets/styles/source.css?inline';
import menus from '../assets/styles/tools.css?inline';
import { hand } from '../utils/overlay/bring.ts';
import { TabMoving } from '../utils/overlay/tab-moving.ts';
import { toolsFor } from '../utils/overlay/tools.ts';

/** Injected when the reader first does more with card or tab than look at them. Built with the Preact of the overlay (wxt.config.ts). */
export default defineUnlistedScript(() => {
  hand('tools', { toolsFor, movesTab: (placing) => new TabMoving(placing), styles: `${source}\n${menu}\n${menus}` });
});
