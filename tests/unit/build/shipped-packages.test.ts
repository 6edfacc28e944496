import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describePackage } from '../../../src/build/shipped-packages.ts';

const dir = (name: string): string => resolve('node_modules', name);

describe('what a package says of itself', () => {
  it('is its licence file, where it has one', () => {
    const { name, licence, text } = describePackage(dir('leaflet'), []);
    expect([name, licence]).toEqual(['leaflet', 'BSD-2-Clause']);
    expect(text).toMatch(/^BSD 2-Clause License[\s\S]*Copyright[\s\S]*AS IS/u);
  });
  it('is the notice at the head of its code, where it has none: GSAP', () => {
    const { text } = describePackage(dir('gsap'), [dir('gsap/index.js'), dir('gsap/gsap-core.js')]);
    expect(text).toMatch(
      /^GSAP \d[\s\S]*Copyright[\s\S]*GreenSock[\s\S]*https:\/\/gsap\.com\/standard-license/u,
    );
  });
  it('leaves out the licences of what a package bundles for itself alone: Vite', () => {
    const { text } = describePackage(dir('vite'), []);
    expect(text).toContain('MIT License');
    expect(text.length).toBeLessThan(3000);
  });
});
