/**
 * Words that stand over what is not the article, in the seven languages that we read. In small letters and without flags:
 * these expressions are compiled on every page.
 */

/** What may follow a label that must stand alone: "Related (3):". */
const ALONE = '(?=[^a-zà-ÿа-яёєії]*$)';
/** Speaks to the reader, whatever follows, or stands alone. */
const label = (open: string, alone: string): RegExp => new RegExp(`^(?:${open}|(?:${alone})${ALONE})`);

/** Over other stories and other people's words. */
const OVER_OTHERS = label(
  'read (?:more|next|also)|also read|see also|also on |more (?:on|from|about) |explore more|you (?:may|might) (?:also )?(?:like|be|want)|what to read|in case you missed|join the (?:conversation|discussion)|leave a (?:reply|comment)|mehr (?:zum thema|zu |über |von )|alles zum thema|lesen sie (?:auch|mehr|hier)|das könnte sie|empfehlungen? (?:der|des|aus) |[àa] lire (?:aussi|également)|lire (?:aussi|également|la suite)|voir aussi|sur le même sujet|le[ae] también|te puede interesar|читайте|читать (?:также|ещ[её])|смотрите также|дивіться також|(?:prze)?czytaj (?:także|też|również|więcej)|zobacz (?:też|także|również|więcej)',
  "related(?: (?:articles?|stories|content|coverage|topics?|links?|news))?|more (?:stories|coverage|news)|most (?:read|popular|viewed)|trending|recommended(?: stories| for you)?|up next|top stories|editors?['’] picks|further reading|comments?|\\d+ comments?|auch (?:interessant|lesenswert)|weiterlesen|passend zum thema|zum thema|meist ?gelesen(?:e artikel)?|verwandte (?:artikel|themen)|(?:\\d+ )?(?:leser)?kommentare?|dans la même rubrique|les plus (?:lus|partagés)|nos (?:articles|sélections)|(?:\\d+ )?commentaires?|leer más|más (?:información|noticias)|noticias relacionadas|(?:contenidos? )?relacionad[ao]s?|lo más (?:visto|leído)|ver también|(?:\\d+ )?comentarios?|(?:материалы |новости )?по теме|(?:самое )?(?:читаемое|популярное)|комментарии|(?:матеріали |новини )?(?:за темою|по темі)|популярн[еі]|коментарі|polecamy|powiązane(?: artykuły)?|warto przeczytać|naj(?:popularniejsze|częściej czytane)|komentarze",
);

/** Over what serves the page: letters, sharing, advertisements. */
const OVER_SERVICE = label(
  "sign up|subscribe|get (?:the|our) |our newsletter|share (?:this|on)|follow (?:us|our)|(?:story|article) continues|skip (?:ad|to)|jetzt (?:abonnieren|anmelden)|melden sie sich|themen (?:des|dieses) artikels|inscrivez|abonnez|recevez|s['’](?:inscrire|abonner)|suscríb|recib[ea] |apúntate|regístrate|archivado en|подпи(?:сывайтесь|шитесь)|підпи(?:суйтесь|шіться)|zapisz się|subskrybuj|dalsza część",
  'newsletters?|advertisement|about the authors?|anzeige|werbung|über (?:den autor|die autorin|die autoren)|publicité|partager|publicidad|sobre (?:la firma|el autor|la autora)|boletín|реклама|поделиться|reklama|udostępnij|o autor(?:ze|ce)',
);

/** A label is a few words, and no sentence. */
const LABEL_LENGTH = 70;

/** Whether a line stands over other stories or comments ("others"), over a service of the page, or over neither. */
export function labelled(line: string): 'others' | 'service' | undefined {
  const text = line.trim().toLowerCase();
  if (text.length < 3 || text.length > LABEL_LENGTH || /[.!?]$/.test(text)) return undefined;
  if (OVER_OTHERS.test(text)) return 'others';
  return OVER_SERVICE.test(text) ? 'service' : undefined;
}

/** What asks for money or a name where the rest of an article would be. */
const ASKS =
  /subscri|sign in|log ?in|register|abonn|anmelden|registrier|weiterlesen mit|probeabo|inscri|connecte|suscr|iniciar? sesión|подпис|войдите|оформ|передплат|увійдіть|subskryb|zaloguj|prenumer|wykup/i;

/** Whether a short text asks the reader to subscribe, to register or to sign in. */
export const asksForAccess = (text: string): boolean => ASKS.test(text);
