/**
 * What the names that publishers give to elements (classes, ids, test ids) say of them. They are read as words:
 * "RelatedStories_root__x1", "related-stories" and "c-related__list" all speak of related stories.
 */

/** Bits of what a name may say; one name can say several things. */
export const Name = {
  /** Other stories: teasers, related boxes, sidebars. */
  around: 1,
  /** What serves the page: sharing, newsletters, tags, menus, captions, words for screen readers. */
  service: 2,
  /** Consent walls and advertisements; they hold long paragraphs without being the article. */
  intrusion: 4,
  credits: 8,
  perhapsCredits: 16,
  standfirst: 32,
  headline: 64,
  quote: 128,
  paywall: 256,
  /** A topic, a section: a link above the headline. */
  topic: 512,
  /** Other people's words. */
  comments: 1024,
} as const;

/** Whole words in a row: "read more", "read-more", "ReadMore". */
const words = (list: string): RegExp => new RegExp(` (?:${list}) `);

const SAYS: readonly (readonly [number, RegExp])[] = [
  [
    Name.around,
    words(
      'related|relacionad[ao]s?|recirc|recirculation|recommended|recommendations?|teasers?|promos?|promobox|trending|popular|(?:most|top) (?:read|viewed|popular|stories)|mostread|read (?:more|next|also)|readmore|also (?:read|related)|more (?:on|from|stories)|see alsos?|up next|next (?:read|up)|lire aussi|cross ?link(?:ing|s)?|interstitial link|link box|linkbox|sidebar|side bar|(?:right|side) rail|infobox|navbox|factbox|fact box|pullout|references?|reflist|story feature',
    ),
  ],
  [Name.comments, words('comments?|commenting|disqus|kommentare?|commentaires?|comentarios?|komentarze')],
  [Name.topic, words('topics?|categor(?:y|ies)|sections?|rubrics?|rubrik|tag|kicker|flag|label|subject')],
  [
    Name.service,
    words(
      'share|sharing|sharebar|sharedaddy|socials?|addthis|newsletters?|breadcrumbs?|crumbs|toolbar|tools|tags|tag (?:list|cloud|links)|taglist|(?:topics?|keywords?) (?:list|tags)|keywords|sr only|visually ?hidden|screen reader(?: text)?|a11y hidden|offscreen|print only|author (?:bios?|box|info|card|profile|description)|about (?:the )?author|bios?|subscribe|subscriptions?|registration prompt|regwall|sign in gate|capping|skip (?:link|to)|nav|navigation|navbar|menu|submenu|pagination|pager|jump (?:link|to nav)|(?:edit|mw edit)section|toc|table of contents|catlinks|hatnote|noprint|footnote nav|copyright|site (?:header|footer)|masthead|[a-z]*footer|back to top|player|tooltip|modal|popup|overlay|lightbox|captions?|caption text|credits?|attribution|eyebrow|kicker|overline|rubrik|section (?:label|name|link)|wm ipp|google cache|bottommeta|submeta|buttons?|btn|cta|(?:post|page) views|views? count|(?:read(?:ing)?|estimated) time|domain',
    ),
  ],
  [
    Name.intrusion,
    words(
      'cookies?|consent|gdpr|onetrust|didomi|usercentrics|cmp|ads?|adverts?|advertisements?|advertising|adbox|adslot|sponsored|anzeige|publicidad|publicite|reklama|dfp|outbrain|taboola',
    ),
  ],
  [
    Name.credits,
    words(
      'by ?lines?|date ?lines?|timestamp|pub ?date|publish(?:ed)? date|date published|(?:published|updated|modified) (?:at|on|time)|authors (?:line|list)|document authors|(?:article )?sources?(?: line)?|sign off',
    ),
  ],
  [
    Name.perhapsCredits,
    words('authors?|autors?|published|publication|updated|date|time|place|info|metas?|metadata|posted|signature'),
  ],
  [
    Name.standfirst,
    words(
      'standfirst|dek|deck|sub ?titles?|sub ?head(?:line|ing)?|lede|lead|summary|chapo|chapeau|intro|introduction|announce|excerpt|abstract|vorspann|zajawka|lid|bajada|entradilla|teaser ?text|header teaser|article desc(?:ription)?',
    ),
  ],
  [Name.headline, words('headline|(?:entry|post|article|story|page|main) title|article ?headline|title')],
  [Name.quote, words('pull ?quotes?|quotes?|citation|zitat|blockquote')],
  [Name.paywall, words('paywall|pay wall|piano|offers?|premium')],
];

/** A state of the element ("has-sidebar", "no-ads", "comments-open") or a topic of the article ("tag-nato"), not its nature. */
const STATE =
  /^(?:(?:js-)?(?:has|with|without|no|not|hide|show|can|allow)-|(?:category|type|format|status|tag(?!-(?:list|cloud|links)))-(?=\w))|-(?:enabled|disabled|open|closed|active)$/;
/** Layout utilities ("md:hidden", "w-[10px]") and whatever else is no word. */
const UTILITY = /[:[\]@/(]|^.{81}/;

/** Attributes that carry such names; some publishers name things in data attributes alone. */
export const NAMING = /^(?:class|data-(?:test-?id|qa|component(?:-name)?|module|area|manual|gu-name))$/;

const known = new Map<string, number>();
/** Names remembered; a page has a few hundred. */
const MOST_KNOWN = 3000;

/** What a list of names says: bits of `Name`. Names are remembered, for a page uses the same ones for all paragraphs. */
export function saidBy(names: string): number {
  const remembered = known.get(names);
  if (remembered !== undefined) return remembered;
  let says = 0;
  for (const token of names.split(/\s+/, 60)) {
    if (token === '' || UTILITY.test(token) || STATE.test(token)) continue;
    const plain = ` ${token
      .replace(/([a-z\d])(?=[A-Z])/g, '$1 ')
      .replace(/[^a-zA-Z1]+/g, ' ')
      .toLowerCase()} `.replace(/ {2,}/g, ' ');
    for (const [bit, pattern] of SAYS) if (!(says & bit) && pattern.test(plain)) says |= bit;
  }
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(names, says);
  return says;
}
