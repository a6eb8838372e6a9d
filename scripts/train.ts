/**
 * `npm run train -- tagger|framing [OPTIONS]`: trains the tagger of mentions, or the classifier of sentences that is
 * built on what the tagger has learnt. Options: scripts/tagger/main.ts, scripts/framing/main.ts.
 */
const what = process.argv[2];
if (what === 'tagger') await import('./tagger/main.ts');
else if (what === 'framing') await import('./framing/main.ts');
else {
  process.stderr.write('Say what to train: npm run train -- tagger, or npm run train -- framing\n');
  process.exit(2);
}
