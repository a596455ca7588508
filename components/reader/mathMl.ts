import temml from 'temml';
import type { Formula } from './formulas.ts';

/** A formula as MathML, that is not safe yet; null where its TeX cannot be read, or would lead elsewhere. */
export function mathMl({ tex, block }: Formula): string | null {
  try {
    return temml.renderToString(tex, { displayMode: block, throwOnError: true, trust: false });
  } catch {
    return null;
  }
}
