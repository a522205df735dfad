import { existsSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { beginningOf } from '../../../cdk/local/beginning.ts';
import { openFolder } from '../../../cdk/local/folder.ts';
import { givenFolder } from './running-stack.ts';

describe('a data folder', () => {
  it('begins once', async () => {
    const folder = openFolder(givenFolder());
    let begun = 0;
    for (let start = 0; start < 2; start++) {
      await beginningOf(folder).once(async () => {
        begun++;
      });
      beginningOf(folder).forgetHalfADemo();
    }
    expect(begun).toBe(1);
  });

  it('begins anew when its demo was broken off, and leaves alone what is not ours', async () => {
    const folder = openFolder(givenFolder());
    for (const name of ['clock.json', 'letter.txt']) writeFileSync(folder.at(name), '{}');
    const brokenOff = beginningOf(folder).once(() => Promise.reject(new Error('killed')));
    await expect(brokenOff).rejects.toThrow('killed');
    beginningOf(folder).forgetHalfADemo();
    expect(existsSync(folder.at('clock.json'))).toBe(false);
    expect(existsSync(folder.at('letter.txt'))).toBe(true);
    let begun = false;
    await beginningOf(folder).once(async () => {
      begun = true;
    });
    expect(begun).toBe(true);
  });

  it('says so when one of its files is damaged', () => {
    const folder = openFolder(givenFolder());
    writeFileSync(folder.at('clock.json'), '{');
    expect(() => folder.read('clock.json')).toThrow(`The file ${folder.at('clock.json')} is damaged`);
  });
});
