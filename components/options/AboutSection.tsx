/** What Backstory is and what it does not do. Short, and true. */
export function AboutSection() {
  return (
    <section id="about">
      <h1>About and privacy</h1>
      <div class="opt-text">
        <p>
          Backstory reads the page you are on, marks what its knowledge base knows about, and lays background and
          framing beside the article. Words in a serif type are somebody else’s; the rest is ours.
        </p>
        <p>
          <b>Nothing you read leaves this browser.</b> Backstory makes no network requests: the knowledge base is part
          of the extension, and reading, searching and framing run on this device. It keeps your settings and a copy of
          the knowledge base, and no record of the pages you open.
        </p>
        <p>
          Links to sources open in a new tab, at the publisher’s own address, without saying where you came from. They
          are the only way out, and only you take it.
        </p>
        <p>
          Framing compares sentences with a published list of wordings. It counts; it does not judge the article or the
          outlet. It misses irony and can give long quotations to the wrong person.
        </p>
      </div>
    </section>
  );
}
