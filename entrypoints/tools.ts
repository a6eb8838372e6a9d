import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import styles from '../assets/styles/tools.css?inline';
import { hand } from '../utils/overlay/bring.ts';
import { toolsFor } from '../utils/overlay/tools.ts';

/** Injected when a card is copied or one of its menus is opened for the first time. Built with the Preact of the overlay (wxt.config.ts). */
export default defineUnlistedScript(() => {
  hand('tools', { toolsFor, styles });
});
