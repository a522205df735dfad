import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../shared/json.ts';

describe('the shape of a JSON text', () => {
  it.each([
    ['a key in one object twice', '{"a":1,"b":2,"a":3}', 'a'],
    ['a key spelled in two ways', '{"a":1,"\\u0061":2}', 'a'],
    ['a key deep inside', '{"x":[{"y":[1,{"k":0,"k":0}]}]}', 'k'],
    ['the key that is empty', '{"":1,"":2}', ''],
    ['a key made of signs', '{"{,}":1,"{,}":2}', '{,}'],
    ['a key with a quote in it', '{"\\"":1,"\\"":2}', '"'],
    ['a key of the prototype', '{"__proto__":1,"__proto__":2}', '__proto__'],
    ['the first of two such keys', '{"a":1,"a":1,"b":1,"b":1}', 'a'],
  ])('finds %s', (_, text, key) => {
    expect(() => JSON.parse(text)).not.toThrow();
    expect(shapeOf(text).twice).toBe(key);
  });

  it.each([
    ['the same key in two objects', '[{"a":1},{"a":1},{"b":{"a":1}}]'],
    ['a value that is spelled like a key', '{"a":"a","b":"a"}'],
    ['strings in a list', '["a","a",["a"]]'],
    ['brackets and commas in strings', '{"a":"{\\"a\\":1,","b":"}],["}'],
    ['a string with every escape', '{"a":"\\\\","b":"\\\\\\""}'],
    ['a lone value', '"a"'],
  ])('takes %s for no repetition', (_, text) => {
    expect(() => JSON.parse(text)).not.toThrow();
    expect(shapeOf(text).twice).toBeNull();
  });

  it('counts how deep it goes', () => {
    expect(shapeOf('1').depth).toBe(0);
    expect(shapeOf('{}').depth).toBe(1);
    expect(shapeOf('[[],[[]],{"a":[]}]').depth).toBe(3);
  });

  it('walks half a million brackets, and a string of a megabyte, without exhausting the stack', () => {
    expect(shapeOf('['.repeat(500_000) + ']'.repeat(500_000)).depth).toBe(500_000);
    expect(shapeOf(`{"a":"${'\\n'.repeat(500_000)}","a":1}`).twice).toBe('a');
    expect(shapeOf(`{"a":"${'x'.repeat(1_000_000)}","a":1}`).twice).toBe('a');
  });
});
