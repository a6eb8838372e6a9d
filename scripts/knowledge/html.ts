/** The whole base as one page for editors: everything in reading order, with what the checks found beside it. */
import { citationsOf } from '../../utils/knowledge/citations.ts';
import {
  type Claim,
  type Dispute,
  type Entry,
  type Pack,
  type Source,
  type Statement,
  TOPICS,
} from '../../utils/knowledge/schema.ts';
import type { Finding } from './checks/finding.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const esc = (text: string) => text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);
const link = (folder: string, id: string, words: string) => `<a href="#${folder}/${esc(id)}">${esc(words)}</a>`;

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; } h2 { margin-top: 3rem; border-top: 2px solid; padding-top: .5rem; } h3 { margin: 2.2rem 0 .2rem; }
q, blockquote { font-family: serif; } small, .meta { color: GrayText; font-size: .85rem; }
.lede { font-size: 1.05rem; } li { margin: .35rem 0; } .sides { display: flex; gap: 1.5rem; } .sides > div { flex: 1; }
.found { border-inline-start: 3px solid; padding-inline-start: .7rem; font-size: .85rem; }
nav ul { columns: 2; font-size: .9rem; } code { font-size: .85rem; overflow-wrap: anywhere; }
@media (max-width: 40rem) { nav ul { columns: 1; } .sides { flex-direction: column; } }
`;

class Page {
  private readonly sources: Map<string, Source>;
  private readonly entries: Map<string, Entry>;
  private readonly found = new Map<string, Finding[]>();
  private readonly usedBy = new Map<string, Set<string>>();
  private readonly pack: Pack;

  constructor(pack: Pack, findings: Finding[]) {
    this.pack = pack;
    this.sources = new Map(pack.sources.map((s) => [s.id, s]));
    this.entries = new Map(pack.entries.map((e) => [e.id, e]));
    for (const finding of findings) {
      const owner = finding.where.replace(/:.*/, '');
      this.found.set(owner, [...(this.found.get(owner) ?? []), finding]);
    }
    const use = (owner: string, ids: readonly string[]) => {
      for (const id of ids) this.usedBy.set(id, (this.usedBy.get(id) ?? new Set()).add(owner));
    };
    for (const folder of ['entries', 'claims'] as const)
      for (const item of pack[folder])
        for (const { sources } of citationsOf(item)) use(`${folder}/${item.id}`, sources);
    for (const e of pack.events) use(`events/${e.id}`, e.sources);
  }

  html(): string {
    const { pack } = this;
    const topics = TOPICS.map((topic) => {
      const own = pack.entries
        .filter((e) => e.topics[0] === topic)
        .sort((a, b) => (a.when.start < b.when.start ? -1 : 1));
      const list = own
        .map((e) => `<li>${link('entries', e.id, e.title)} <small>${esc(e.when.start)}</small></li>`)
        .join('');
      return {
        nav: `<h3>${esc(topic)}</h3><ul>${list}</ul>`,
        body: `<h2>${esc(topic)}</h2>${own.map((e) => this.entry(e)).join('')}`,
      };
    });
    return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${esc(pack.title)}, ${esc(pack.version)}</title><style>${STYLE}</style>
<h1>${esc(pack.title)} <small>${esc(pack.version)}</small></h1>
<nav>${topics.map((t) => t.nav).join('')}
<h3>claims</h3><ul>${pack.claims.map((c) => `<li>${link('claims', c.id, c.title)}</li>`).join('')}</ul>
<p><a href="#timeline">Further dates</a>, <a href="#sources">sources</a></p></nav>
${topics.map((t) => t.body).join('')}
<h2>Claims</h2>${pack.claims.map((c) => this.claim(c)).join('')}
<h2 id="timeline">Further dates</h2>${this.timeline()}
<h2 id="sources">Sources</h2>${pack.sources.map((s) => this.source(s)).join('')}
</html>
`;
  }

  private findings(owner: string): string {
    const list = this.found.get(owner) ?? [];
    return list
      .map((f) => {
        const field = f.where.replace(/^[^:]*:? ?/, '');
        const label = `${f.level === 'error' ? 'Error' : 'Weakness'}${field && `, ${field}`}`;
        return `<p class="found">${esc(label)}: ${esc(f.message)}</p>`;
      })
      .join('');
  }

  private cites(ids: readonly string[]): string {
    const names = ids.map((id) => {
      const source = this.sources.get(id);
      return source ? `${link('sources', id, source.short)} (${esc(source.kind)})` : esc(id);
    });
    return `<br><small>${names.join(', ')}</small>`;
  }

  private statement({ text, quote, sources, date, knownSince }: Statement): string {
    const said = quote
      ? ` <q lang="${quote.lang}">${esc(quote.text)}</q>${quote.speaker ? ` (${esc(quote.speaker)})` : ''}`
      : '';
    const days = [date && `of ${date}`, knownSince && `known since ${knownSince}`].filter(Boolean).join(', ');
    return `<li>${esc(text ?? '')}${said}${days ? ` <small>[${esc(days)}]</small>` : ''}${this.cites(sources)}</li>`;
  }

  private disputes(list: readonly Dispute[]): string {
    return list
      .map(
        ({ question, positions }) =>
          `<p><b>Disputed: ${esc(question)}</b></p><div class="sides">${positions
            .map(
              (p) =>
                `<div><b>${esc(p.holder)}</b><br>${esc(p.text)}${p.knownSince ? ` <small>[known since ${esc(p.knownSince)}]</small>` : ''}${this.cites(p.sources)}</div>`,
            )
            .join('')}</div>`,
      )
      .join('');
  }

  private refs(label: string, ids: readonly string[]): string {
    if (ids.length === 0) return '';
    return `<p class="meta">${label}: ${ids.map((id) => link('entries', id, this.entries.get(id)?.title ?? id)).join('; ')}</p>`;
  }

  private entry(e: Entry): string {
    const names = Object.entries(e.names).map(([lang, list]) => `${lang}: ${list.join(', ')}`);
    return `<article id="entries/${esc(e.id)}"><h3>${esc(e.title)}</h3>
<p class="meta">${esc([e.id, e.kind, e.topics.join(' + '), e.when.end ? `${e.when.start} to ${e.when.end}` : e.when.start, e.where].filter(Boolean).join(' · '))}</p>
${this.findings(`entries/${e.id}`)}
<p class="lede">${esc(e.summary)}</p><p>Line: ${esc(e.line.text)}${this.cites(e.line.sources)}</p>
<ul>${e.statements.map((s) => this.statement(s)).join('')}</ul>${this.disputes(e.disputes)}
${e.confusedWith.map((c) => `<p class="meta">Not: ${esc(c.text)}</p>${this.refs('On that', c.entries)}`).join('')}
${this.refs('See also', e.seeAlso)}${this.refs('Followed by', e.followedBy)}
<p class="meta">${esc(names.join(' · '))}</p></article>`;
  }

  private claim(c: Claim): string {
    const patterns = Object.entries(c.patterns).flatMap(([lang, list]) =>
      list.map((p) => `<li><code>${lang}: ${esc(p)}</code></li>`),
    );
    return `<article id="claims/${esc(c.id)}"><h3><q>${esc(c.title)}</q></h3>
<p class="meta">${esc([c.id, c.topics.join(' + ')].join(' · '))}</p>${this.findings(`claims/${c.id}`)}
<p class="lede">${esc(`${c.status.kind}${c.status.since ? ` ${c.status.since}` : ''}: ${c.status.note}`)}</p>
<ul>${c.record.map((s) => this.statement(s)).join('')}</ul>${this.disputes(c.disputes)}${this.refs('Background', c.entries)}
<details><summary>Patterns</summary><ul>${patterns.join('')}</ul></details></article>`;
  }

  private timeline(): string {
    const rows = [...this.pack.events].sort((a, b) => (a.when.start < b.when.start ? -1 : 1));
    return `<ul>${rows
      .map(
        (e) =>
          `<li id="events/${esc(e.id)}"><b>${esc(e.when.start)}</b> ${esc(e.text)} <small>${esc(e.topics.join(', '))}</small>${this.cites(e.sources)}${this.findings(`events/${e.id}`)}</li>`,
      )
      .join('')}</ul>`;
  }

  private source(s: Source): string {
    const address = [s.url, s.archive].filter((a) => a !== undefined).map((a) => `<a href="${esc(a)}">${esc(a)}</a>`);
    const users = [...(this.usedBy.get(s.id) ?? [])].map((owner) => `<a href="#${esc(owner)}">${esc(owner)}</a>`);
    return `<article id="sources/${esc(s.id)}"><h3>${esc(s.title)}</h3>
<p>${esc([s.author, s.publisher, s.date, s.kind].filter(Boolean).join(', '))}<br><small>${esc(s.perspective)}</small><br><small>${address.join('<br>')}</small></p>
${this.findings(`sources/${s.id}`)}<p class="meta">Taken from it: ${users.join(', ') || 'nothing'}</p></article>`;
  }
}

/** One HTML document. Every text of the pack is escaped. */
export function editorsPage(pack: Pack, findings: Finding[]): string {
  return new Page(pack, findings).html();
}
