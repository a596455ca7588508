import { expect, it } from 'vitest';
import { hubChange, hubName } from './hubChange.ts';

const here = { url: 'https://hub.example', key: 'k1' };
const there = { url: 'https://other.example/base', key: 'k2' };

it('connects a device that has no hub', () => {
  expect(hubChange(undefined, false, here)).toBe('connect');
});

it('stays where the device is already, whatever the slash at the end', () => {
  expect(hubChange(here, true, { ...here, url: 'https://hub.example/' })).toBe('none');
});

it('takes a new key for the same hub without asking', () => {
  expect(hubChange(here, true, { ...here, key: 'k9' })).toBe('connect');
});

it('asks only somebody who is signed in before leaving a hub', () => {
  expect(hubChange(here, true, there)).toBe('ask');
  expect(hubChange(here, false, there)).toBe('connect');
});

it('names a hub by host and path', () => {
  expect(hubName(here)).toBe('hub.example');
  expect(hubName(there)).toBe('other.example/base');
});
