/** The claims beyond the first twenty-five: wordings that carry each, and near ones that do not. */
import { describe, expect, it } from 'vitest';
import { claims } from '../support/rules.ts';

/** Its own paragraph, so that it opens the article to claims and answers no claim's needs. */
const LEAD = 'NATO expansion is in the news.\n\n';

const SENTENCES: Record<string, { is: string[]; isNot: string[] }> = {
  'woerner-and-major-guaranteed-it': {
    is: [
      'In May 1990 NATO Secretary General Manfred Wörner declared that the readiness not to place a NATO army outside German territory gave the Soviet Union a firm security guarantee.',
      'Even the British prime minister, John Major, assured the Soviet leadership that nothing of the sort would happen to NATO.',
    ],
    isNot: [
      'Major powers told Gorbachev that NATO would stay.',
      'John Major lost the election of 1997, weeks before NATO met in Madrid.',
    ],
  },
  'yeltsin-was-promised-partnership-instead': {
    is: [
      'Boris Yeltsin had been told that Partnership for Peace was the alternative to NATO expansion.',
      'Yeltsin was led to believe that there would be no new members, only a partnership for all of Europe.',
    ],
    isNot: [
      'Clinton told Yeltsin in Helsinki that NATO enlargement would go ahead.',
      'Poland joined the Partnership for Peace in 1994 and NATO in 1999.',
    ],
  },
  'yeltsin-accepted-polish-membership': {
    is: [
      'In August 1993 Yeltsin agreed that Poland was free to join NATO.',
      'The joint declaration stated that a Polish decision to join NATO would not conflict with Russia’s interests.',
    ],
    isNot: [
      'Poland’s members of NATO’s parliamentary assembly agreed with Yeltsin’s critics.',
      'Yeltsin objected to Polish membership of NATO in letters to Western leaders.',
    ],
  },
  'founding-act-forbids-troops': {
    is: [
      'The 1997 Founding Act bars NATO from permanently stationing substantial combat forces in the new member states.',
      'Under the Founding Act, NATO undertook that there would be no permanent bases in the new member states.',
    ],
    isNot: [
      'Russia violated the Founding Act when it annexed Crimea.',
      'The Founding Act set up a council in which NATO and Russia met.',
    ],
  },
  'the-right-to-choose-alliances': {
    is: [
      'Every country has the right to choose its own alliances, Stoltenberg said.',
      'Ukraine is free to decide whether to join NATO.',
    ],
    isNot: [
      'Every ally has the right to call for consultations under Article 4 of the NATO treaty.',
      'Turkey lifted its veto over Sweden’s NATO membership.',
    ],
  },
  'indivisible-security-gives-russia-a-veto': {
    is: [
      'No state may strengthen its security at the expense of others, Lavrov reminded NATO.',
      'NATO has ignored the indivisibility of security, Lavrov wrote.',
    ],
    isNot: [
      'Social security was cut at the expense of pensioners while NATO spending rose.',
      'The OSCE discussed security in Europe with NATO officials.',
    ],
  },
  'expansion-or-enlargement': {
    is: [
      'NATO did not expand to the east; the countries of eastern Europe chose to join it.',
      'These nations joined NATO of their own free will.',
    ],
    isNot: ['NATO expanded to 32 members in 2024.', 'NATO ministers met next door to the EU leaders.'],
  },
  'putin-used-to-accept-enlargement': {
    is: [
      'In 2002 Putin saw no tragedy in Estonia joining NATO.',
      'When Finland joined NATO, Putin shrugged; he had no problem with Finland, he said.',
    ],
    isNot: ['Putin must accept that NATO’s door is open.', 'Putin refuses to accept any NATO enlargement.'],
  },
  'the-geneva-agreement-on-ukraine': {
    is: [
      'The Geneva agreement on Ukraine called on illegal groups to disarm.',
      'The Geneva statement on Ukraine of April 2014 was never carried out.',
    ],
    isNot: [
      'Iran’s nuclear programme was the subject of the Geneva agreement, not Ukraine.',
      'Blinken and Lavrov met in Geneva to discuss Ukraine.',
    ],
  },
  'budapest-guaranteed-ukraine': {
    is: [
      'Ukraine gave up its nuclear weapons in 1994 in return for security guarantees.',
      'Kyiv surrendered the world’s third largest nuclear arsenal on the promise that its borders would be respected.',
    ],
    isNot: [
      'Hungary’s government in Budapest delayed Sweden’s NATO membership.',
      'Putin and Trump planned to meet in Budapest to discuss Ukraine.',
    ],
  },
  'enlargement-caused-the-war': {
    is: [
      'NATO expansion provoked Putin into invading Ukraine.',
      'The pope wondered whether NATO’s barking at Russia’s door had provoked the war.',
    ],
    isNot: ['NATO condemned Russia’s war against Ukraine.', 'NATO blames Russia for the war.'],
  },
  'nato-is-only-a-pretext': {
    is: [
      'The war was never about NATO.',
      'Finland’s accession, which Moscow met with a shrug, proves that NATO was not the reason for the war.',
    ],
    isNot: [
      'Russia may fabricate a pretext to invade, NATO said.',
      'Finland’s entry doubled NATO’s border with Russia.',
    ],
  },
  'ukraine-had-no-say': {
    is: [
      'Washington and Moscow negotiated over the heads of Ukrainians in Geneva.',
      'Great powers discussed Ukraine’s future behind Kyiv’s back.',
    ],
    isNot: [
      'Ukrainians must decide their own future, NATO said.',
      'Without Ukraine, the grain market would collapse, the talks heard.',
    ],
  },
  'russia-signed-away-its-objection': {
    is: [
      'By signing the Founding Act in 1997 Russia accepted NATO enlargement.',
      'In 1997 Yeltsin dropped his objections to NATO’s enlargement.',
    ],
    isNot: ['The Founding Act was signed in 1997.', 'Moscow agreed to send a delegation to NATO.'],
  },
  'missiles-minutes-from-moscow': {
    is: [
      'NATO missiles based in Ukraine could hit Moscow within five minutes.',
      'Moscow fears American missiles in Ukraine.',
    ],
    isNot: ['The US will send Javelin missiles to Ukraine.', 'NATO allies supply air defence missiles to Ukraine.'],
  },
  'russia-wanted-to-join-and-was-refused': {
    is: [
      'Russia wanted to join NATO in the 1990s and was turned away.',
      'Putin suggested to Clinton that Russia might join NATO.',
    ],
    isNot: ['Putin demanded that NATO reject Ukraine’s membership.', 'Russia asked NATO to withdraw its troops.'],
  },
  'nato-should-have-dissolved': {
    is: ['NATO should have been dissolved when the Warsaw Pact was.', 'NATO is a relic of the Cold War.'],
    isNot: ['The Soviet Union collapsed in 1991.', 'NATO was founded at the start of the Cold War.'],
  },
  'the-us-kept-its-answer-secret': {
    is: [
      'The United States refused to publish its written response to Russia.',
      'The document delivered to Moscow in reply to its security guarantees remains confidential.',
    ],
    isNot: [
      'Russia published its response on its website.',
      'The White House did not make a secret of its plans for sanctions on Russia.',
    ],
  },
  'ukraine-was-neutral-until-2014': {
    is: [
      'Ukraine was a neutral country until the coup of 2014.',
      'Kyiv abandoned its neutrality and set its sights on NATO.',
    ],
    isNot: [
      'Ukraine should become neutral, Moscow says.',
      'Switzerland, a neutral state, hosted the talks on Ukraine in 2024.',
    ],
  },
  'gorbachev-should-have-got-it-in-writing': {
    is: [
      'Gorbachev was naive to trust the Americans’ word on NATO.',
      'Putin blames Gorbachev’s naivety: he did not insist on a treaty about NATO.',
    ],
    isNot: [
      'Gorbachev wrote to Bush about NATO.',
      'Ukraine should have got it in writing in Budapest, Gorbachev’s critics said.',
    ],
  },
  'germany-and-france-vetoed-ukraine-in-2008': {
    is: [
      'Germany and France blocked Ukraine’s bid for a Membership Action Plan in 2008.',
      'Ukraine was denied a Membership Action Plan at the Bucharest summit.',
    ],
    isNot: ['Germany blocked the delivery of tanks to Ukraine.', 'Merkel met Putin in Sochi in 2008.'],
  },
  'the-west-stopped-the-istanbul-deal': {
    is: [
      'Boris Johnson sabotaged the peace talks in Istanbul.',
      'Peace was within reach in April 2022, Moscow claims.',
    ],
    isNot: ['Boris Johnson visited Kyiv in April 2022.', 'Speaker Johnson blocked the aid package for Ukraine.'],
  },
  'putin-got-more-nato': {
    is: ['Putin wanted less NATO on his borders and got more NATO.', 'Putin’s aggression has revived NATO.'],
    isNot: ['Finland joined NATO in 2023.', 'Putin wants NATO to pull back to the lines of 1997.'],
  },
  'nato-is-a-defensive-alliance': {
    is: ['NATO is a purely defensive alliance.', 'The so-called defensive alliance bombed Yugoslavia and Libya.'],
    isNot: ['NATO’s defence ministers met in Brussels.', 'NATO is an alliance of 32 countries.'],
  },
};

describe.each(Object.entries(SENTENCES))('%s', (claim, { is, isNot }) => {
  it.each(is)('is made by: %s', async (sentence) => {
    expect(await claims(LEAD + sentence)).toContain(claim);
  });

  it.each(isNot)('is not made by: %s', async (sentence) => {
    expect(await claims(LEAD + sentence)).not.toContain(claim);
  });
});

/** One sentence in other languages for claims whose wordings are much used there. */
const ELSEWHERE: [lang: string, claim: string, sentence: string][] = [
  ['de', 'enlargement-caused-the-war', 'Der Westen ist mitschuld am Krieg, die Nato habe Russland provoziert.'],
  ['de', 'founding-act-forbids-troops', 'Eine dauerhafte Stationierung verstößt gegen die Nato-Russland-Grundakte.'],
  ['fr', 'the-right-to-choose-alliances', 'Chaque pays a le droit de choisir ses alliances, rappelle l’OTAN.'],
  ['es', 'nato-is-a-defensive-alliance', 'La OTAN es una alianza puramente defensiva.'],
  [
    'ru',
    'indivisible-security-gives-russia-a-veto',
    'Никто не должен укреплять свою безопасность за счёт безопасности других, напомнил Лавров НАТО.',
  ],
  ['uk', 'ukraine-had-no-say', 'Нічого про Україну без України, наголосив Кулеба перед переговорами.'],
  ['pl', 'yeltsin-accepted-polish-membership', 'Jelcyn zgodził się w Warszawie na wejście Polski do NATO.'],
];

const LEADS: Record<string, string> = {
  de: 'Die Nato-Osterweiterung ist in den Nachrichten.',
  fr: 'L’élargissement de l’OTAN fait débat.',
  es: 'La ampliación de la OTAN es noticia.',
  ru: 'Расширение НАТО снова обсуждают.',
  uk: 'Розширення НАТО знову обговорюють.',
  pl: 'Rozszerzenie NATO znów jest tematem.',
};

describe('in other languages', () => {
  it.each(ELSEWHERE)('%s: %s', async (lang, claim, sentence) => {
    expect(await claims(`${LEADS[lang]}\n\n${sentence}`, { lang })).toContain(claim);
  });
});

describe('ordinary news', () => {
  it.each([
    'Russia demands guarantees that NATO will not expand further.',
    'NATO foreign ministers will meet in Brussels next week to discuss the war in Ukraine.',
    'The talks in Geneva ended without a breakthrough.',
    'Turkey held up Sweden’s membership for more than a year.',
    'Ukraine is seeking security guarantees from the West as part of any ceasefire.',
    'Analysts expect the summit to focus on Russia’s war and China.',
  ])('makes no claim: %s', async (sentence) => {
    expect(await claims(LEAD + sentence)).toEqual([]);
  });
});
