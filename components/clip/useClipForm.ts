import { useEffect, useState } from 'preact/hooks';
import { askBackground, wakeSync } from '../../lib/hooks/background.ts';
import { useDatabase } from '../../lib/hooks/database.ts';
import type { BoundTab } from '../../lib/hooks/tab.ts';
import type { Cut } from '../../lib/model/cut.ts';
import { documentKey, fingerprintIn } from '../../lib/model/documentKey.ts';
import type { CommunityId } from '../../lib/model/id.ts';
import type { Resource } from '../../lib/model/resource.ts';
import type { CommunityView } from '../../lib/store/community.ts';
import type { Database } from '../../lib/store/database.ts';
import { getSetting } from '../../lib/store/settings.ts';
import type { Failure } from '../failure/failureText.ts';
import { bareClip, keepClip } from './keepClip.ts';
import { keepPassages } from './keepPassages.ts';
import type { ClipPart } from './PartPicker.tsx';
import { audienceOf, useAudiences } from './useAudiences.ts';
import { type Capture, useCapture } from './useCapture.ts';
import { clipDraftId, useClipDraft } from './useClipDraft.ts';
import { useKnown } from './useKnown.ts';

/** Where the member's clip stands. `waiting`: asked for, while the page is still being read. */
export type ClipPhase =
  | { status: 'editing'; failure: Failure | null }
  | { status: 'waiting' }
  | { status: 'saving' }
  | { status: 'saved'; view: CommunityView; updated: boolean; cut: Cut[] };

/** What the member changed in the form; what is absent follows from page, draft and community. */
interface Edits {
  title?: string;
  tags?: string[];
  note?: string;
  communityId?: CommunityId;
  part?: ClipPart;
}

const titleOf = (capture: Capture, tab: BoundTab): string =>
  (capture.status === 'read' && capture.page.title) || tab.title || (tab.url ?? '');

/** A document is kept under its own key, also where only its address can be read but the document is known. */
function keyOf(capture: Capture, known: Resource | null, urlKey: string): string {
  if (capture.status === 'read' && capture.document !== null) return documentKey(capture.document);
  return known && fingerprintIn(known.urlKey) !== null ? known.urlKey : urlKey;
}

/** Brings the new highlight to its words, unless the member wants nothing in pages. */
async function showInPage(db: Database, tabId: number): Promise<void> {
  if (await getSetting(db, 'inPage')) await askBackground('tab.annotate', { tabId });
}

/**
 * The clip of the page in a tab: its fields, filled from what is known so far, and the saving of it.
 * @param urlKey null while the page's key is looked up
 */
export function useClipForm(tab: BoundTab, urlKey: string | null, ownShelfOnly: boolean) {
  const db = useDatabase();
  const capture = useCapture(tab);
  const audiences = useAudiences(ownShelfOnly);
  const { draft, write } = useClipDraft(urlKey);
  const [edits, setEdits] = useState<Edits>({});
  const [phase, setPhase] = useState<ClipPhase>({ status: 'editing', failure: null });

  const wanted = edits.communityId ?? draft?.communityId ?? null;
  const view = audiences && audienceOf(audiences, wanted);
  const known = useKnown(urlKey, view?.community.id ?? null);
  const passages = capture.status === 'read' ? capture.passages : [];
  const part = passages.length > 0 ? (edits.part ?? 'selection') : 'page';
  const ofPage = part === 'page' ? (known?.resource.tags ?? []) : [];
  const fields = {
    title: edits.title ?? known?.resource.title ?? titleOf(capture, tab),
    tags: edits.tags ?? (draft?.tags.length ? draft.tags : ofPage),
    note: edits.note ?? draft?.body ?? '',
  };

  const change = (more: Edits) => setEdits((before) => ({ ...before, ...more }));

  useEffect(() => {
    if (draft === undefined || (edits.note === undefined && edits.tags === undefined)) return;
    const { note: body, tags } = fields;
    void write({ body, tags, communityId: edits.communityId ?? null });
  }, [draft === undefined, edits.note, edits.tags, edits.communityId]);

  useEffect(() => {
    if (phase.status !== 'waiting' || urlKey === null || !view) return;
    if (capture.status === 'reading' || known === undefined) return;
    const page = capture.status === 'read' ? capture.page : bareClip(tab.url ?? '', tab.title);
    const said = { ...fields, communityId: view.community.id };
    const key = keyOf(capture, known?.resource ?? null, urlKey);
    setPhase({ status: 'saving' });
    const there = known?.resource ?? null;
    const keeping =
      part === 'page'
        ? keepClip(db, key, page, said, there, clipDraftId(urlKey))
        : keepPassages(db, key, page, passages, said, there, clipDraftId(urlKey));
    keeping.then(
      (kept) => {
        if (!kept.ok) return setPhase({ status: 'editing', failure: kept.error });
        wakeSync();
        if (part === 'selection') void showInPage(db, tab.id);
        const updated = part === 'page' && known !== null;
        setPhase({ status: 'saved', view, updated, cut: kept.value.cut });
      },
      (error: unknown) => {
        setPhase({ status: 'editing', failure: { code: 'broken', message: String(error) } });
      },
    );
  }, [phase.status, capture.status, urlKey, view, known]);

  return {
    ...{ capture, audiences, view, known, passages, part, fields, phase, change },
    /** Saves as soon as the page has been read. */
    save: () => {
      setPhase((now) => (now.status === 'editing' ? { status: 'waiting' } : now));
    },
  };
}

export type ClipFormState = ReturnType<typeof useClipForm>;
