/** Takes idle words off the ends of a stretch: "in a", "and", "that the". Pure. */

/** Articles and conjunctions of our seven languages, normalised: nothing ends with one, and nothing begins with the latter. */
const ARTICLES = new Set(
  'a an the der die das den dem des ein eine einen einem einer le la les l un une du des el los las una uno'.split(' '),
);
const CONJUNCTIONS = new Set(
  'and or but that und oder aber dass et ou mais que y o e pero и а но что та і що али i a ale ze oraz'.split(' '),
);
/** Prepositions: nothing begins with one, and nothing ends with one that stood before an article. */
const PREPOSITIONS = new Set(
  'of on in at by for with from to into within von auf in im ins an am vom mit zu zum zur bei beim fur de d en dans sur par a pour au aux vers con por al del hacia в во на с о об по из до к ко от у для з про від od do na w we z ze o po ku'.split(
    ' ',
  ),
);

/** The alliance's name: who acts, not what is done. */
const ALLIANCE = new Set(['nato', 'otan', 'нато']);

/**
 * The stretch of words from `from` to `to` (exclusive) without idle ends; nothing where a lone "in" or "of NATO" is left,
 * which says nothing to a reader.
 */
export function trimmed(forms: readonly string[], from: number, to: number): [from: number, to: number] | undefined {
  let [start, end] = [from, to];
  let articles = 0;
  while (end - start > 1) {
    const last = forms[end - 1] as string;
    const isArticle = ARTICLES.has(last);
    if (!isArticle && !CONJUNCTIONS.has(last) && !(articles > 0 && PREPOSITIONS.has(last))) break;
    if (isArticle) articles++;
    end--;
  }
  while (end - start > 1) {
    const first = forms[start] as string;
    if (!CONJUNCTIONS.has(first) && !PREPOSITIONS.has(first)) break;
    start++;
  }
  const says = forms.slice(start, end).some((form) => !isIdle(form) && !ALLIANCE.has(form));
  return says ? [start, end] : undefined;
}

const isIdle = (form: string): boolean => ARTICLES.has(form) || CONJUNCTIONS.has(form) || PREPOSITIONS.has(form);

/** Another union that countries join. */
const OTHER_UNION = /^(?:eu|ue|ес|єс|евросоюз.*|євросоюз.*)$/;

/** Whether a stretch of words speaks of another union than the alliance: "the path toward EU accession". */
export const isOfOtherUnion = (forms: readonly string[], from: number, to: number): boolean => {
  const own = forms.slice(from, to);
  return own.some((form) => OTHER_UNION.test(form)) && !own.some((form) => ALLIANCE.has(form));
};

/** Whether a normalised word joins two things: "and", "oder", "ou". */
export const isConjunction = (form: string): boolean => CONJUNCTIONS.has(form);
