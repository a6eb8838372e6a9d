/** The patterns of one language and the classifier, ready to frame; made once, used for many articles. Pure. */
import type { Language } from '../knowledge/schema.ts';
import { Matcher } from '../spotting/matcher.ts';
import type { Classifier } from './classifier/classifier.ts';
import type { FramingCore, FramingLanguage, FramingRole } from './data.ts';

export class Framer {
  readonly data: FramingCore;
  readonly roles: FramingRole[];
  readonly lang: Language;
  readonly matcher: Matcher;
  /** Whether patterns know frames in this language at all. */
  readonly hasFrames: boolean;
  /** Judges the sentences; without it only the patterns do. */
  readonly classifier: Classifier | undefined;

  /** Throws when the classifier was trained for other frames. */
  constructor(data: FramingCore, language: FramingLanguage, lang: Language, classifier?: Classifier) {
    const known = classifier?.data.frames.join() ?? '';
    if (classifier && known !== data.frames.map(({ id }) => id).join())
      throw new Error('The classifier was trained for other frames; run “npm run train -- framing”.');
    this.data = data;
    this.lang = lang;
    this.roles = language.roles;
    this.matcher = new Matcher(language.tables);
    this.hasFrames = language.frames;
    this.classifier = classifier;
  }
}
