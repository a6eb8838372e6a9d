/** What a card does beside being read: copies itself in the reader's format, gives links, tells of wrong marks. */
import { CardMenu, type CardMenuActions } from '../../components/CardMenu.tsx';
import { CardReport } from '../../components/CardReport.tsx';
import { citationText } from '../../components/citation/index.ts';
import { FromPack } from '../../components/imported/FromPack.tsx';
import { reportText } from '../../components/reportText.ts';
import { SourceContent } from '../../components/SourceContent.tsx';
import { WhyMarked } from '../../components/WhyMarked.tsx';
import type { CitationFormat } from '../citation-formats.ts';
import { copyText } from '../copy.ts';
import { say } from '../i18n/say.ts';
import type { Card } from '../knowledge/view.ts';
import type { Mark } from '../page/marks.ts';
import type { Platform } from '../page/platform.ts';
import { placeText } from '../place.ts';
import { textFragment, withFragment } from '../text/text-fragment.ts';
import type { OpenCard } from './cards.ts';
import { tidy, whyOf, wordsOf } from './describe.ts';
import type { Errands } from './errands.ts';

export class Tools {
  readonly Menu = CardMenu;
  readonly Report = CardReport;
  readonly Source = SourceContent;
  readonly From = FromPack;
  readonly WhyView = WhyMarked;
  readonly whyOf = whyOf;
  format: CitationFormat;
  private readonly platform: Platform;

  constructor(platform: Platform, format: CitationFormat) {
    this.platform = platform;
    this.format = format;
  }

  /** What the items of the menus, and the report, do. */
  actions(errands: Errands): CardMenuActions & { copyReport: () => void } {
    return {
      copyAs: (format) => errands.do(({ card }, layer) => card && this.copy(card, layer, format)),
      copyLink: () => errands.do(({ mark }, layer) => mark && this.copyLink(mark, layer)),
      copyReport: () => errands.do(({ report }, layer) => report && this.copyReport(report, layer)),
      report: () =>
        errands.do(async (open) => {
          open.report = open.mark && (await this.report(open, open.mark));
          return undefined;
        }),
      library: () =>
        errands.do(async ({ kind, id, anchor }) => {
          const day = (anchor?.article ?? errands.around.session.article)?.meta.date;
          await this.platform.ask({ type: 'open-page', page: 'library', place: placeText({ kind, id }, day) });
          return undefined;
        }),
      closeMenu: () => void errands.close(),
    };
  }

  /** Copies a card; in another format than the last time, in that one from now on. Gives what to say. */
  async copy(card: Card, layer: HTMLElement | undefined, format = this.format): Promise<string> {
    if (format !== this.format) {
      this.format = format;
      // A choice that cannot be kept holds on this page all the same.
      void this.platform.ask({ type: 'citation-format', as: format }).catch(() => undefined);
    }
    const { text, copied } = citationText(card, format);
    return said(await copyText(text, layer), copied);
  }

  /** Copies an address that opens the sentence of a mark. */
  private async copyLink(mark: Mark, layer: HTMLElement | undefined): Promise<string> {
    const { text, start, end } = sentenceAround(mark);
    const page = document.body?.innerText ?? '';
    const fragment = textFragment(text.slice(start, end), {
      before: text.slice(0, start),
      after: text.slice(end),
      page,
    });
    return said(await copyText(withFragment(location.href, fragment), layer), say('card.link_copied'));
  }

  /** What is copied to tell that a mark is wrong. */
  private async report({ heading, kind, id, whyOf: marked }: OpenCard, mark: Mark): Promise<string> {
    const { text, start, end } = sentenceAround(mark);
    const { article, index } = mark;
    const knowledge = await this.platform.ask({ type: 'knowledge' }).catch(() => undefined);
    return reportText({
      words: wordsOf(mark),
      sentence: tidy(text.slice(start, end)),
      title: heading.title,
      id: `${kind}/${id}`,
      rule: (kind === 'entry' && article.mentions[index]?.why.rule) || kind,
      reasons: whyOf(marked ?? mark).readAs,
      language: article.lang ?? '–',
      date: article.meta.date,
      version: this.platform.browser.runtime.getManifest().version,
      knowledge: knowledge?.version,
    });
  }

  private async copyReport(text: string, layer: HTMLElement | undefined): Promise<string> {
    return said(await copyText(text, layer), say('card.copied'));
  }
}

/** With the format that was chosen last. */
export async function toolsFor(platform: Platform): Promise<Tools> {
  const { as } = await platform.ask({ type: 'citation-format' }).catch(() => ({ as: undefined }));
  return new Tools(platform, as ?? 'plain');
}

const said = (isDone: boolean, done: string): string => (isDone ? done : say('card.no_copying'));

/** The sentence that a mark begins in, in the text of its block. */
function sentenceAround({ article, block, start, end }: Mark): { text: string; start: number; end: number } {
  const text = article.blocks[block]?.text ?? '';
  const sentences = article.prepared[block]?.sentences ?? [];
  return { ...(sentences.find((one) => start >= one.start && start < one.end) ?? { start, end }), text };
}
