import {
  Bold,
  Code,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  SquareCode,
} from 'lucide-preact';
import { code, codeBlock } from './commands/code.ts';
import type { Command } from './commands/edit.ts';
import { bold, italic } from './commands/inline.ts';
import { bulletList, numberedList, quote } from './commands/lines.ts';
import { link } from './commands/link.ts';

/** A way to shape the text, by a button or by its key. */
export interface Tool {
  name: 'bold' | 'italic' | 'link' | 'code' | 'list' | 'numbers' | 'quote' | 'block';
  icon: LucideIcon;
  command: Command;
  /** as `KeyboardEvent.code` has it, pressed with Control, or with Command on a Mac */
  key: string;
  shift: boolean;
}

const tool = (
  name: Tool['name'],
  icon: LucideIcon,
  command: Command,
  key: string,
  shift = false,
): Tool => ({ name, icon, command, key, shift });

export const tools: readonly Tool[] = [
  tool('bold', Bold, bold, 'KeyB'),
  tool('italic', Italic, italic, 'KeyI'),
  tool('link', Link, link, 'KeyK'),
  tool('code', Code, code, 'KeyE'),
  tool('list', List, bulletList, 'Digit8', true),
  tool('numbers', ListOrdered, numberedList, 'Digit7', true),
  tool('quote', Quote, quote, 'Digit9', true),
  tool('block', SquareCode, codeBlock, 'KeyE', true),
];
