import type { Cut } from './cut.ts';
import type { WriteFailure } from './failure.ts';
import type { AnnotationId, ResourceId } from './id.ts';

/** Why what was chosen from a menu was not kept. */
export interface KeepFailure {
  code:
    | WriteFailure['code']
    /** the page's address is private, and that was not allowed */
    | 'privateAddress'
    /** the link leads into this computer or its network, carries a password, or is too long */
    | 'privateLink'
    /** the link leads to no page of the web */
    | 'notWebLink'
    /** words are selected where they cannot be read */
    | 'noWords'
    | 'broken';
  message: string;
}

/** The rows that were made, so that they can be taken back. */
export interface KeptRows {
  annotationIds: AnnotationId[];
  /** the page, where the community did not know it before */
  resourceId: ResourceId | null;
}

export interface Kept extends KeptRows {
  cut: Cut[];
}
