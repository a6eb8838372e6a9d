import core from 'virtual:backstory/framing';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { copyText } from '../utils/copy.ts';
import { hand } from '../utils/overlay/bring.ts';
import { FramingOfPage } from '../utils/overlay/reading.ts';
import { summaryOf } from '../utils/overlay/summary.ts';
import { annotationsOf, framingAsText } from '../utils/overlay/take-along.ts';

/** Injected once the overlay is there: reads how an article tells it, and writes that down to take along. */
export default defineUnlistedScript(() => {
  hand('framing', {
    core,
    reader: (platform) => new FramingOfPage(core, platform),
    annotationsOf,
    framingAsText,
    copyText,
    summaryOf,
  });
});
