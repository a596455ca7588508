import { type Tool, tools } from './tools.ts';

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

/** Macs have their shortcuts on Command, and Control for moving about in a text. */
export const isApple = (platform = navigator.platform): boolean => /^(?:Mac|iP)/.test(platform);

/** The letter that is on the key in the member's layout; the place of the key where that is no Latin one. */
const keyOf = ({ key, code }: Pressed): string =>
  /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : code;

/** The tool whose key was pressed. Keys of an input method, and those of AltGr, are none. */
export function toolOfKey(event: Pressed, apple = isApple()): Tool | undefined {
  const [held, other] = apple ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (!held || other || event.altKey || event.isComposing) return undefined;
  const key = keyOf(event);
  return tools.find((tool) => tool.key === key && tool.shift === event.shiftKey);
}

const signOf = ({ key }: Tool): string => key.replace(/^(?:Key|Digit)/, '');

/** The key as it is shown to people: "Ctrl+Shift+7", "⇧⌘7". */
export function shownKey(tool: Tool, apple = isApple()): string {
  const sign = signOf(tool);
  if (apple) return `${tool.shift ? '⇧' : ''}⌘${sign}`;
  return `Ctrl+${tool.shift ? 'Shift+' : ''}${sign}`;
}

/** The key as `aria-keyshortcuts` has it. */
export const spokenKey = (tool: Tool, apple = isApple()): string =>
  `${apple ? 'Meta' : 'Control'}+${tool.shift ? 'Shift+' : ''}${signOf(tool)}`;
