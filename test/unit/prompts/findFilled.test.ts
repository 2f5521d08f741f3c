// Where the filled templates of a document stand, however long it is.
import assert from 'node:assert/strict';
import { findFilled, readFilled } from '../../../src/core/prompts/readFilled';
import { render } from '../../../src/core/prompts/template';
import { read, template, templates, text, values } from './filledSoap';

describe('findFilled', () => {
  const two = `before\n${text}between\n${render(template('97112-soap'), { fields: { pain: '1/10' } })}after`;

  it('finds each of several filled templates', () => {
    const places = findFilled(two);
    assert.deepEqual(
      places.map((place) => place.templateId),
      ['soap', '97112-soap'],
    );
    assert.deepEqual(
      places.map((place) => readFilled(two, templates, place)?.template.id),
      ['soap', '97112-soap'],
    );
    assert.deepEqual(values(readFilled(two, templates, places[1]) ?? assert.fail())['pain'], '1/10');
    assert.equal(two.slice(0, places[0]?.start), 'before\n');
    assert.equal(two.slice(places[1]?.end), '\nafter');
  });

  it('closes one whose end mark is gone where the next starts', () => {
    const open = two.replace('<!-- /theradraft:soap -->\n', '');
    assert.equal(findFilled(open)[0]?.end, findFilled(open)[1]?.start);
  });

  it('finds nothing in a raw note', () => {
    assert.deepEqual(findFilled('S: ok <!-- comment --> theradraft:soap'), []);
    assert.equal(readFilled('S: pt reports 3/10 pain.\nO: BBS 44/56\nA: better\nP: continue', templates), undefined);
    assert.equal(readFilled('', templates), undefined);
  });

  it('reads a template of an unknown id by its labels, never as a raw note of instructions', () => {
    assert.equal(readFilled(text.replaceAll('theradraft:soap', 'theradraft:soap-old'), templates)?.template.id, 'soap');
  });
});

describe('reading stays linear', () => {
  it('gets through megabytes of hostile text', () => {
    const hostile = ['[', '|', '- ', '<!-- ', 'pt; ', 'Pain: ', '\\|', '. ', '# ', '> ', '[a', ' \t', 'for R TKA, 6 weeks '];
    for (const piece of hostile) {
      const filled = text
        .replace('### Plan', `${piece.repeat(Math.ceil(300_000 / piece.length))}\n\n### Plan`)
        .replace('## Rules', `${piece.repeat(Math.ceil(300_000 / piece.length))}\n\n## Rules`);
      assert.equal(values(read(filled))['condition'], 'R TKA, 6 weeks', piece);
    }
  });
});
