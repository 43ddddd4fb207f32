import assert from 'node:assert/strict';
import { flows } from '../../../src/flows/index.ts';
import { mermaidDiagram, plainDiagram } from '../../../src/generator/sequence-diagram.ts';
import type { Sequence } from '../../../src/model/sequence.ts';

const sequence: Sequence = [
  { from: 'Postman', to: 'Postman', says: 'signs' },
  { from: 'Postman', to: 'Person', says: 'a URL' },
  { from: 'Person', to: 'Salesforce', says: 'signs in' },
  { from: 'Salesforce', to: 'Person', says: 'code', answers: true },
  { from: 'Postman', to: 'Salesforce', says: 'POST token' },
  { from: 'Salesforce', to: 'Salesforce', says: 'checks' },
];

/** What Mermaid's sequence diagrams allow; a semicolon or a number sign would end the text. */
const mermaidLine =
  /^(sequenceDiagram| {2}participant \w+| {2}(\w+)-{1,2}>>(\w+): [^;#:\n]*(: [^;#:\n]*)?)$/;

describe('the sequence of a flow', () => {
  it('is drawn in Mermaid', () => {
    assert.equal(
      mermaidDiagram(sequence),
      [
        'sequenceDiagram',
        '  participant Postman',
        '  participant Person',
        '  participant Salesforce',
        '  Postman->>Postman: signs',
        '  Postman->>Person: a URL',
        '  Person->>Salesforce: signs in',
        '  Salesforce-->>Person: code',
        '  Postman->>Salesforce: POST token',
        '  Salesforce->>Salesforce: checks',
      ].join('\n'),
    );
  });

  it('is drawn with characters, a line for each actor', () => {
    assert.equal(
      plainDiagram(sequence),
      [
        ' Postman    Person      Salesforce',
        '    | (signs)  |             |',
        '    |- a URL ->|             |',
        '    |          |- signs in ->|',
        '    |          |<... code ...|',
        '    |----- POST token ------>|',
        '    |          |             | (checks)',
      ].join('\n'),
    );
  });

  for (const { id, sequence: steps } of flows) {
    it(`is Mermaid that can be read, and narrow enough for a pane of Postman: ${id}`, () => {
      const [first, ...rest] = mermaidDiagram(steps).split('\n');
      assert.equal(first, 'sequenceDiagram');
      assert.deepEqual(
        rest.filter((line) => !mermaidLine.test(line)),
        [],
      );
      const drawn = plainDiagram(steps).split('\n');
      assert.equal(drawn.length, steps.length + 1);
      assert.ok(drawn.every((line) => line.length <= 80));
      for (const [at, { says }] of steps.entries()) assert.ok(drawn[at + 1]?.includes(says), says);
    });

    it(`begins with Postman and ends with a token in use: ${id}`, () => {
      assert.equal(steps[0]?.from, 'Postman');
      assert.ok(steps.some(({ answers, says }) => answers && /token/.test(says)));
    });
  }
});
