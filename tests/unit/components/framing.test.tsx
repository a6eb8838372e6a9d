// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { excerpt } from '../../../components/excerpt.ts';
import { FramingPanel, type FramingPanelProps } from '../../../components/FramingPanel.tsx';
import { PassageList } from '../../../components/PassageList.tsx';
import { Tab } from '../../../components/Tab.tsx';
import type { FrameMark, Framing } from '../../../utils/framing/types.ts';
import { button, click, show, text } from './helpers.ts';

const BLOCK =
  'Putin said that Russia had been cheated. Stoltenberg said that no such promise had been made. It rained.';

const mark = (frame: string, voice: FrameMark['voice'], stance: FrameMark['stance'], cue: string): FrameMark => ({
  frame,
  voice,
  stance,
  speaker: voice === 'author' ? undefined : cue === 'cheated' ? 'Vladimir Putin' : 'Jens Stoltenberg',
  cues: [{ start: BLOCK.indexOf(cue), end: BLOCK.indexOf(cue) + cue.length }],
});

const FRAMING: Framing = {
  sentences: [
    { block: 0, start: 0, end: 40, frames: [mark('broken-promise', 'russian-official', 'reported', 'cheated')] },
    {
      block: 0,
      start: 41,
      end: 93,
      frames: [
        mark('broken-promise', 'western-nato-official', 'rejected', 'no such promise'),
        mark('no-binding-promise', 'western-nato-official', 'reported', 'no such promise'),
      ],
    },
    { block: 0, start: 94, end: BLOCK.length, frames: [] },
  ],
  frames: [
    { frame: 'broken-promise', weight: 2, sentences: [0, 1] },
    { frame: 'no-binding-promise', weight: 1, sentences: [1] },
  ],
  absent: ['escalation-risk', 'domestic-politics'],
  claims: [
    { block: 0, start: 16, end: 39, claim: 'bakers-lie', voice: 'russian-official', stance: 'reported', sentence: 0 },
  ],
};

const frame = (id: string, name: string, entries: string[] = []) => ({
  id,
  name,
  definition: `${name}, defined.`,
  entries,
});

function panel(more: Partial<FramingPanelProps> = {}) {
  const on = {
    close: vi.fn(),
    showSentence: vi.fn(),
    openClaim: vi.fn(),
    openFrameEntry: vi.fn(),
    codebook: vi.fn(),
    copy: vi.fn(),
    copyAnnotations: vi.fn(),
  };
  const node = (
    <FramingPanel
      framing={FRAMING}
      text={({ start, end }) => BLOCK.slice(start, end)}
      frames={[
        frame('broken-promise', 'Broken promise'),
        frame('no-binding-promise', 'No binding promise'),
        frame('escalation-risk', 'Risk of escalation', ['burns-cables']),
        frame('domestic-politics', 'Politics at home'),
      ]}
      claims={[{ id: 'bakers-lie', title: 'Baker lied', status: { kind: 'disputed', note: 'A judgement.' } }]}
      articleDate="2022-01-22"
      on={on}
      {...more}
    />
  );
  return { node, on };
}

describe('the framing panel', () => {
  it('counts sentences by voice and says who rejects', async () => {
    const root = await show(panel().node);
    expect(text(root.querySelector('.bs-ph p'))).toBe(
      '2 of 3 sentences carry a frame. One block is one sentence; its fill is the voice.',
    );
    const [first, second] = root.querySelectorAll('.bs-fr > li');
    expect(text(first?.querySelector('.bs-top'))).toBe('Broken promise2 sentences');
    expect([...(first?.querySelectorAll('.bs-key span') ?? [])].map(text)).toEqual([
      'Russian officials 1',
      'Western officials 1, rejecting it',
    ]);
    expect(first?.querySelectorAll('.bs-bar i')).toHaveLength(2);
    expect(first?.querySelectorAll('.bs-bar .is-not')).toHaveLength(1);
    expect(text(second?.querySelector('.bs-top'))).toBe('No binding promise1 sentence');
    expect(text(root)).not.toMatch(/%|score/);
  });

  it('opens a frame to its sentences, with speakers, and goes to one', async () => {
    const { node, on } = panel();
    const root = await show(node);
    await click(button(root, 'Broken promise'));
    expect(text(root.querySelector('.bs-def'))).toBe('Broken promise, defined.');
    const [first, second] = root.querySelectorAll('.bs-sen > li');
    expect(text(first?.querySelector('.bs-q'))).toBe('“Putin said that Russia had been cheated.”');
    expect(text(first?.querySelector('.bs-cue'))).toBe('cheated');
    expect(text(first?.querySelector('.bs-who'))).toBe('Vladimir Putin, Russian official. Reported.');
    expect(text(second?.querySelector('.bs-who'))).toBe(
      'Jens Stoltenberg, Western official. Rejects it. Counts for No binding promise too.',
    );
    await click(second?.querySelector('.bs-q'));
    expect(on.showSentence).toHaveBeenCalledWith(1);
  });

  it('lists claims with their status and what is absent', async () => {
    const { node, on } = panel();
    const root = await show(node);
    await click(root.querySelector('.bs-cl button'));
    expect(text(root.querySelector('.bs-cl'))).toBe('“Russia had been cheated”Disputed: a judgement');
    expect(on.openClaim).toHaveBeenCalledWith(0);
    expect(text(root)).toContain('Risk of escalation, politics at home.');
    await click(button(root, 'Risk of escalation'));
    expect(on.openFrameEntry).toHaveBeenCalledWith('burns-cables');
  });

  it('says of a claim that was outdated later that it was right, to who reads an article of before', async () => {
    const status = { kind: 'outdated-since' as const, since: '2022-01-26', note: 'It came.' };
    const claims = [{ id: 'bakers-lie', title: 'No answer', status }];
    const note = async (articleDate: string | undefined) =>
      text((await show(panel({ claims, articleDate }).node)).querySelector('.bs-cl .bs-status'));
    expect(await note('2022-01-21')).toBe('Outdated since 26 January 2022. Right when it was written');
    expect(await note('2022-03-04')).toBe('Outdated since 26 January 2022');
    expect(await note(undefined)).toBe('Outdated since 26 January 2022');
  });

  it('tells of a claim that is only asked', async () => {
    const asked = { ...FRAMING, claims: FRAMING.claims.map((claim) => ({ ...claim, asked: true })) };
    const root = await show(panel({ framing: asked }).node);
    expect(text(root.querySelector('.bs-cl'))).toBe('“Russia had been cheated”Disputed: a judgement. Asked, not said');
  });

  it('can be taken along, and says what came of it', async () => {
    const { node, on } = panel();
    const root = await show(node);
    await click(button(root, 'Copy as text'));
    await click(button(root, 'Copy as web annotations'));
    expect([on.copy.mock.calls.length, on.copyAnnotations.mock.calls.length]).toEqual([1, 1]);
    expect(text(await show(panel({ done: 'Copied.' }).node))).toContain('Copied.');
  });

  it('says when the page gives no date', async () => {
    expect(text(await show(panel().node))).not.toContain('gives no date');
    expect(text(await show(panel({ articleDate: undefined }).node))).toContain(
      'This page gives no date, so nothing is sorted by time.',
    );
  });
});

describe('excerpt', () => {
  const joined = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join('');

  it('leaves short sentences whole and marks the cues', () => {
    expect(excerpt('They were cheated.', [{ start: 10, end: 17 }])).toEqual([
      { text: 'They were ', cue: false },
      { text: 'cheated', cue: true },
      { text: '.', cue: false },
    ]);
  });

  it('cuts long ones around the cues, at words', () => {
    const long = `${'word '.repeat(40)}cheated ${'other '.repeat(40)}end.`;
    const at = long.indexOf('cheated');
    const cut = joined(excerpt(long, [{ start: at, end: at + 7 }]));
    expect(cut).toMatch(/^… (word )+cheated (other ?)+ …$/);
    expect(cut.length).toBeLessThan(130);
  });

  it('loses nothing where cues overlap or lie outside', () => {
    const sentence = 'One two three.';
    expect(
      joined(
        excerpt(sentence, [
          { start: 0, end: 5 },
          { start: 4, end: 99 },
          { start: -3, end: -1 },
        ]),
      ),
    ).toBe(sentence);
  });
});

describe('the tab and the list of passages', () => {
  it('says how much is marked, and leaves out what is not there', async () => {
    const on = { passages: vi.fn(), panel: vi.fn(), hide: vi.fn() };
    const root = await show(
      <Tab passages={7} claims={4} frames={['Talks and diplomacy', 'NATO first']} open="panel" on={on} />,
    );
    const buttons = [...root.querySelectorAll('button')];
    expect(buttons.map(text)).toEqual(['11 marks7 passages, 4 claims', 'Told astalks and diplomacy, NATO first', '']);
    expect(buttons.map((one) => one.getAttribute('aria-expanded'))).toEqual(['false', 'true', null]);
    const bare = await show(<Tab passages={1} claims={0} frames={[]} open={null} on={on} />);
    expect([...bare.querySelectorAll('button')].map(text)).toEqual(['1 mark1 passage', '']);
  });

  it('makes every mark a button', async () => {
    const on = { show: vi.fn(), open: vi.fn(), close: vi.fn() };
    const root = await show(
      <PassageList
        passages={[
          {
            kind: 'entry',
            words: 'meeting in Geneva',
            title: 'Blinken and Lavrov',
            topic: 'geneva-talks',
            place: 'paragraph 1',
          },
          { kind: 'claim', words: 'Baker’s lie', title: 'Disputed' },
        ]}
        on={on}
      />,
    );
    expect(text(root.querySelector('li .bs-pass'))).toBe(
      '“meeting in Geneva”Geneva talks, Blinken and Lavrov, paragraph 1',
    );
    await click(root.querySelectorAll('.bs-pass')[1]);
    await click(root.querySelectorAll('.bs-show')[0]);
    expect(on.open).toHaveBeenCalledWith(1);
    expect(on.show).toHaveBeenCalledWith(0);
  });
});
