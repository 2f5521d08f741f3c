// What the panel works out without a page: runs, chunks, word choice, groups, words and theme tokens.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FindingView, PreviewSegment, PreviewView } from '../../src/protocol/messages';
import { english } from '../../src/protocol/englishStrings';
import { toGroups } from '../../src/webview/findingGroups';
import { textBetween, toChunks, toRuns } from '../../src/webview/previewRuns';
import { formatNumber, setStrings, t, tCount } from '../../src/webview/strings';
import { moveCaret, type CaretMove, type Selected } from '../../src/webview/wordCaret';
import { base, preview } from './support/states';
import themes from './themes/themes.json';

/** Texts of words, line ends, emoji and letters of other alphabets, cut into runs at random places. */
const previews = fc
  .tuple(fc.array(fc.constantFrom('word', 'O’Brien-Ångström', '7/10', ' ', '\n', '\r\n', '😀', '…', 'жест', ', ', '\t'), { maxLength: 60 }), fc.array(fc.nat({ max: 400 }), { maxLength: 8 }))
  .map(([parts, cuts]): { text: string; preview: PreviewView } => {
    const text = parts.join('');
    const places = [...new Set(cuts.filter((cut) => cut < text.length))].sort((a, b) => a - b);
    const segments: PreviewSegment[] = [];
    const findings: FindingView[] = [];
    let from = 0;
    places.forEach((place, index) => {
      const end = Math.min(place + 3, places[index + 1] ?? text.length, text.length);
      if (place > from) segments.push({ kind: 'text', start: from, end: place, text: text.slice(from, place) });
      findings.push({ id: place, category: 'NAME', original: text.slice(place, end), surrogate: `[NAME_${index}]`, state: index % 3 === 2 ? 'kept' : 'hidden', byHand: false });
      segments.push({ kind: 'finding', start: place, end, id: place });
      from = end;
    });
    if (from < text.length) segments.push({ kind: 'text', start: from, end: text.length, text: text.slice(from) });
    return { text, preview: { ...preview, segments, findings } };
  });

const moves: readonly CaretMove[] = ['nextWord', 'previousWord', 'nextLine', 'previousLine', 'start', 'end', 'growWord', 'shrinkWord', 'growChar', 'shrinkChar'];

describe('Runs of the preview', () => {
  it('give back the original text, and the text that is sent, whole', () => {
    fc.assert(fc.property(previews, ({ text, preview: view }) => {
      const runs = toChunks(toRuns(view)).flat();
      assert.equal(textBetween(runs, 0, text.length, 'original'), text);
      const sent = view.segments.map((segment) => {
        if (segment.kind === 'text') return segment.text;
        const finding = view.findings.find((candidate) => candidate.id === segment.id)!;
        return finding.state === 'kept' ? finding.original : finding.surrogate;
      });
      assert.equal(textBetween(runs, 0, text.length, 'sent'), sent.join(''));
    }));
  });

  it('are cut into chunks only at line ends', () => {
    const line = `${'x'.repeat(99)}\n`;
    const text = line.repeat(200);
    const chunks = toChunks(toRuns({ ...preview, segments: [{ kind: 'text', start: 0, end: text.length, text }], findings: [] }));
    assert.ok(chunks.length > 5);
    for (const chunk of chunks) {
      const last = chunk.at(-1);
      assert.ok(last?.kind === 'text' && last.text.endsWith('\n'));
    }
  });
});

describe('Choosing words by key', () => {
  it('stays inside the text, and always moves on or stands still', () => {
    fc.assert(fc.property(previews, fc.array(fc.constantFrom(...moves), { maxLength: 30 }), ({ text, preview: view }, path) => {
      const runs = toRuns(view);
      let selected: Selected | undefined;
      for (const move of path) {
        selected = moveCaret(runs, selected, move);
        if (!selected) continue;
        for (const end of [selected.anchor, selected.focus]) assert.ok(end >= 0 && end <= text.length);
      }
    }));
  });

  it('reaches every word forwards, and the same ones backwards', () => {
    fc.assert(fc.property(previews, ({ preview: view }) => {
      const runs = toRuns(view);
      const walk = (from: CaretMove, by: CaretMove): string[] => {
        const seen: string[] = [];
        let selected = moveCaret(runs, undefined, from);
        while (selected) {
          seen.push(`${selected.anchor}-${selected.focus}`);
          const next = moveCaret(runs, selected, by);
          if (!next || next.anchor === selected.anchor) break;
          selected = next;
        }
        return seen;
      };
      assert.deepEqual(walk('end', 'previousWord').reverse(), walk('start', 'nextWord'));
    }));
  });

  it('takes a name with apostrophe, hyphen and accent as one word, and a surrogate pair as one step', () => {
    const text = 'Seen by O’Brien-Ångström 😀 today';
    const runs = toRuns({ ...preview, segments: [{ kind: 'text', start: 0, end: text.length, text }], findings: [] });
    let selected = moveCaret(runs, undefined, 'start');
    for (let step = 0; step < 2; step++) selected = moveCaret(runs, selected, 'nextWord');
    assert.equal(text.slice(selected!.anchor, selected!.focus), 'O’Brien-Ångström');
    for (let step = 0; step < 2; step++) selected = moveCaret(runs, selected, 'growChar');
    assert.equal(text.slice(selected!.anchor, selected!.focus), 'O’Brien-Ångström 😀');
  });
});

describe('Groups of findings', () => {
  it('count one value once and its places beside it', () => {
    const names = toGroups(preview).find((group) => group.key === 'NAME');
    assert.deepEqual(names?.rows.map((row) => [row.finding.original, row.places]), [['Maria Alvarez', 2], ['Elena', 1]]);
  });

  it('count places where one finding stands at several', () => {
    const first = preview.findings[0]!;
    const view: PreviewView = { ...preview, findings: [first], segments: [0, 20, 40].map((start) => ({ kind: 'finding', start, end: start + 13, id: first.id })) };
    assert.deepEqual(toGroups(view).map((group) => group.rows.map((row) => row.places)), [[3]]);
  });
});

describe('Words of the panel', () => {
  afterEach(() => setStrings({}, 'en'));

  it('follow the plural rules and the number format of the language', () => {
    setStrings({ 'review.changes.one': '{0} zmiana', 'review.changes.few': '{0} zmiany', 'review.changes.many': '{0} zmian', 'review.changes.other': '{0} zmiany' }, 'pl');
    assert.deepEqual([1, 3, 5].map((count) => tCount('review.changes', count)), ['1 zmiana', '3 zmiany', '5 zmian']);
    setStrings({}, 'de');
    assert.equal(formatNumber(1240), '1.240');
  });

  it('stay English for a language that is not known', () => {
    setStrings({}, 'no such language');
    assert.equal(tCount('review.changes', 2), '2 changes');
    assert.equal(t('finding.standsFor'), english['finding.standsFor']);
  });

  it('leave values as they are, braces and dollars included', () => {
    assert.equal(t('flag.noteSays', '{0} $& \\'), 'Your note says {0} $& \\.');
  });
});

describe('Theme tokens of the stylesheet', () => {
  it('are all known to the editor', async () => {
    const folder = join('src', 'webview', 'styles');
    const css = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), 'utf8')));
    const known = new Set(Object.values(themes).flatMap((theme) => Object.keys(theme)));
    const used = new Set(css.join('\n').match(/--vscode-[\w-]+/g));
    // Fonts are given by the webview host, not by a theme.
    const unknown = [...used].filter((token) => !known.has(token) && !/-font-(family|size|weight)$/.test(token));
    assert.deepEqual(unknown, [], 'misspelt, or themes.json is to be read again: node scripts/panelThemes.mjs');
  });

  it('are the only colours', async () => {
    const folder = join('src', 'webview', 'styles');
    for (const file of (await readdir(folder)).filter((name) => name.endsWith('.css'))) {
      const css = (await readFile(join(folder, file), 'utf8')).replace(/\/\*.*?\*\//gs, '');
      assert.doesNotMatch(css, /#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|:\s*(black|white|red|green|blue|gr[ae]y|yellow|orange)\b/i, file);
    }
  });
});

describe('A snapshot', () => {
  it('survives the way through the editor, which is JSON', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(base)).preview.segments, base.preview!.segments);
  });
});
