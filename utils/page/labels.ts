/**
 * Words that stand over what is not the article, in the seven languages that we read. In small letters and without flags:
 * these expressions are compiled on every page.
 */

/** Over other stories and other people's words. */
const OVER_OTHERS =
  /^(?:related(?: (?:articles?|stories|content|coverage|topics?|links?|news))?|(?:also )?read (?:more|next|also)|also read|see also|also (?:on|in)|more (?:on|from|about|in) |more (?:stories|coverage|news)|explore more|most (?:read|popular|viewed)|trending|recommended|you (?:may|might) (?:also )?|what to read|up next|top stories|editors?['’] picks|further reading|in case you missed|from our |comments?$|\d+ comments?|join the (?:conversation|discussion)|leave a (?:reply|comment)|(?:mehr|alles) (?:zum thema|zu |über |von )|lesen sie (?:auch|mehr|hier)|auch (?:interessant|lesenswert)|weiterlesen|das könnte sie|passend zum thema|zum thema|meist ?gelesen|empfehlungen? (?:der|des|aus)|verwandte |(?:leser)?kommentare?$|(?:à|a) lire (?:aussi|également)|lire (?:aussi|également|plus|la suite)|voir aussi|(?:à|a) voir |sur le même sujet|dans la même rubrique|les plus (?:lus|partagés)|nos (?:articles|sélections)|commentaires?$|le[ae] también|leer más|más (?:información|noticias)|te puede interesar|noticias relacionadas|(?:contenido )?relacionad[ao]s?|lo más (?:visto|leído)|ver también|comentarios?$|читайте|читать (?:также|ещ[её])|по теме|материалы по теме|смотрите также|(?:самое )?(?:читаемое|популярное)|новости по теме|комментарии|дивіться також|за темою|матеріали за темою|популярн[еі]|коментарі|(?:prze)?czytaj (?:także|też|również|więcej)|przeczytaj|zobacz (?:też|także|również|więcej)|polecamy|powiązane|warto przeczytać|naj(?:popularniejsze|częściej czytane)|komentarze)/;

/** Over what serves the page: letters, sharing, advertisements. */
const OVER_SERVICE =
  /^(?:sign up|subscribe|newsletters?|get (?:the|our|more) |our (?:newsletter|app)|share (?:this|on)|follow (?:us|our)|about the authors?|advertisement|story continues|article continues|skip |anzeige|werbung|newsletter|jetzt (?:abonnieren|anmelden)|melden sie sich|über (?:den autor|die autor)|themen (?:des|dieses) artikels|publicité|inscrivez|abonnez|recevez|s['’](?:inscrire|abonner)|partager|suscríb|recib[ea] |publicidad|apúntate|regístrate|sobre (?:la firma|el autor)|archivado en|boletín|подпи(?:сывайтесь|шитесь|саться)|реклама|поделиться|підпи(?:сатися|суйтесь|шіться)|реклама|zapisz się|subskrybuj|reklama|dalsza część|udostępnij|o autorze)/;

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
