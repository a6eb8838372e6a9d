import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import styles from '../assets/styles/panel.css?inline';
import { hand } from '../utils/overlay/bring.ts';
import { PanelView } from '../utils/overlay/PanelView.tsx';

/** Injected when the framing panel or the list of passages is opened for the first time. Built with the Preact of the overlay (wxt.config.ts). */
export default defineUnlistedScript(() => {
  hand('panel', { PanelView, styles });
});
