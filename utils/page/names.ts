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

/**
 * Words, and words in a row, after what they say. In the singular, for an "s" at the end is passed over. A table and no
 * regular expressions: these would have to be compiled on every page.
 */
const WORDS: readonly (readonly [number, string])[] = [
  [
    Name.around,
    'related,relacionado,relacionada,recirc,recirculation,recommended,recommendation,teaser,promo,promobox,trending,popular,most read,most viewed,most popular,top stories,top read,mostread,read more,read next,read also,readmore,also read,also related,more on,more from,more stories,see also,up next,next read,next up,lire aussi,crosslink,crosslinking,cross linking,interstitial link,link box,linkbox,sidebar,side bar,right rail,side rail,infobox,navbox,factbox,fact box,pullout,reference,reflist,story feature',
  ],
  [Name.comments, 'comment,commenting,disqus,kommentar,kommentare,commentaire,comentario,komentarze'],
  [
    Name.service,
    'share,sharing,sharebar,sharedaddy,social,addthis,newsletter,breadcrumb,crumb,toolbar,tool,tags,tag list,tag cloud,tag link,taglist,topic list,keyword list,topic tags,keywords,sr only,visually hidden,visuallyhidden,screen reader,a11y hidden,offscreen,print only,author bio,author box,author info,author card,author profile,author description,about author,about the author,bio,subscribe,subscription,registration prompt,regwall,sign in gate,capping,skip link,skip to,nav,navigation,navbar,menu,submenu,pagination,pager,jump link,editsection,toc,table of contents,catlink,hatnote,noprint,footnote nav,copyright,site header,masthead,footer,back to top,player,tooltip,modal,popup,overlay,lightbox,caption,credit,attribution,eyebrow,kicker,overline,rubrik,section label,section name,section link,wm ipp,google cache,bottommeta,submeta,button,btn,cta,post view,page view,view count,reading time,read time,estimated time,domain',
  ],
  [
    Name.intrusion,
    'cookie,consent,gdpr,onetrust,didomi,usercentric,cmp,ad,advert,advertisement,advertising,adbox,adslot,sponsored,anzeige,publicidad,publicite,reklama,dfp,outbrain,taboola',
  ],
  [
    Name.credits,
    'byline,by line,dateline,date line,timestamp,pubdate,pub date,publish date,published date,date published,published at,published on,updated at,updated on,modified on,author line,authors list,document authors,source,article source,sign off',
  ],
  [
    Name.perhapsCredits,
    'author,autor,published,publication,updated,date,time,place,info,meta,metadata,posted,signature',
  ],
  [
    Name.standfirst,
    'standfirst,dek,deck,subtitle,sub title,subhead,sub head,subheadline,sub headline,subheading,lede,lead,summary,chapo,chapeau,intro,introduction,announce,excerpt,abstract,vorspann,zajawka,lid,bajada,entradilla,teaser text,header teaser,article desc,article description',
  ],
  [Name.headline, 'headline,title'],
  [Name.quote, 'pullquote,quote,citation,zitat,blockquote'],
  [Name.paywall, 'paywall,pay wall,piano,offer,premium'],
  [Name.topic, 'topic,category,categories,section,rubric,rubrik,tag,kicker,flag,label,subject'],
];

/** The longest row of words in the table. */
const LONGEST = 3;
let table: Map<string, number> | undefined;

function meanings(): Map<string, number> {
  if (table) return table;
  table = new Map();
  for (const [bit, list] of WORDS) for (const words of list.split(',')) table.set(words, (table.get(words) ?? 0) | bit);
  return table;
}

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
  for (const token of names.split(/\s+/, 60))
    if (token !== '' && !UTILITY.test(token) && !STATE.test(token)) says |= saidByOne(token);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(names, says);
  return says;
}

function saidByOne(name: string): number {
  const words = name
    .replace(/([a-z\d])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .split(/[^a-z1]+/);
  const says = meanings();
  let bits = 0;
  for (let from = 0; from < words.length; from++) {
    let row = '';
    for (let n = 0; n < LONGEST && from + n < words.length; n++) {
      row += n ? ` ${words[from + n]}` : words[from];
      bits |= says.get(row) ?? (row.endsWith('s') ? (says.get(row.slice(0, -1)) ?? 0) : 0);
    }
    if (words[from]?.endsWith('footer')) bits |= Name.service;
  }
  return bits;
}
