import { describe, expect, it } from 'vitest';
import { collectProblems } from '../../../src/story/problems.ts';
import { readYaml } from '../../../src/story/yaml.ts';

function read(text: string) {
  const { problems, report } = collectProblems();
  const yaml = readYaml('a.yaml', text, report);
  return { ...yaml, told: problems.map(({ code, line, params }) => ({ code, line, params })) };
}

describe('readYaml', () => {
  it('reads plain data; dates stay words and yes is no boolean', () => {
    const { value, told } = read('when: 2023-03-22\nyes: yes\nlist: [1, two]\n');
    expect(value).toEqual({ when: '2023-03-22', yes: 'yes', list: [1, 'two'] });
    expect(told).toEqual([]);
  });

  it.each([
    ['a: 1\nb: 2\na: 3\n', 'yaml-duplicate-key', 3, { key: 'a' }],
    ['a: &x 1\n', 'yaml-feature', 1, { what: 'anchor' }],
    ['a: 1\nb: !!binary aGk=\n', 'yaml-feature', 2, { what: 'tag' }],
    ['a: !mine 1\n', 'yaml-feature', 1, { what: 'tag' }],
    ['a: 1\n---\nb: 2\n', 'yaml-feature', 2, { what: 'documents' }],
  ])('refuses %j', (text, code, line, params) => {
    const { value, told } = read(text);
    expect(told).toEqual([{ code, line, params }]);
    expect(value).toBeUndefined();
  });

  it('refuses aliases, also those that would merge', () => {
    expect(read('a: *x\n').told[0]?.params).toEqual({ what: 'alias' });
    expect(read('base: &b {x: 1}\na: {<<: *b}\n').value).toBeUndefined();
  });

  it('tells where broken YAML breaks', () => {
    const { value, told } = read('a: 1\nb: "open\n');
    expect(value).toBeUndefined();
    expect(told[0]).toMatchObject({ code: 'yaml-syntax', line: 3 });
  });

  it('finds the line and column of a key, an item and what is inside', () => {
    const { locate } = read('title: x\nfacts:\n  - {id: a, value: 1}\n  - id: b\n    value: 2\n');
    expect(locate(['title'])).toEqual({ file: 'a.yaml', line: 1, column: 1 });
    expect(locate(['facts', 0, 'value'])).toEqual({ file: 'a.yaml', line: 3, column: 13 });
    expect(locate(['facts', 1])).toEqual({ file: 'a.yaml', line: 4, column: 5 });
    expect(locate(['facts', 1, 'value'])).toEqual({ file: 'a.yaml', line: 5, column: 5 });
  });

  it('goes as deep as the path leads', () => {
    expect(read('facts:\n  - id: a\n').locate(['facts', 0, 'unit'])).toMatchObject({ line: 2 });
  });
});
