/** What is copied to tell of a wrong mark: nothing but what the reader sees. */
import { say } from '../utils/i18n/say.ts';

export interface Reported {
  words: string;
  sentence: string;
  /** Its entry or claim: title and id. */
  title: string;
  id: string;
  /** The rule that marked it, and its reasons. */
  rule: string;
  reasons: readonly string[];
  /** Of the article: its language, its day. */
  language: string;
  date?: string | undefined;
  /** Of the extension and of the knowledge base. */
  version: string;
  knowledge?: string | undefined;
}

export function reportText(it: Reported): string {
  const lines = [
    say('card.report_mark', { words: it.words }),
    say('card.report_sentence', { sentence: it.sentence }),
    say('card.report_entry', { title: it.title, id: it.id }),
    say('card.report_rule', { rule: it.rule }),
    ...it.reasons.map((reason) => `– ${reason}`),
    say('card.report_article', { language: it.language, date: it.date ?? '–' }),
    say('card.report_version', { version: it.version, knowledge: it.knowledge ?? '–' }),
  ];
  return lines.join('\n');
}
