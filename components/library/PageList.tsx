import type { RefObject } from 'preact';
import { type MutableRef, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { ResourceId } from '../../lib/model/id.ts';
import type { SearchHit } from '../../lib/model/search.ts';
import type { CommunityView } from '../../lib/store/community.ts';
import { listKey } from './listKey.ts';
import { PageRow } from './PageRow.tsx';
import { useRows } from './useRows.ts';
import type { Selection } from './useSelection.ts';
import { useVirtualRows } from './useVirtualRows.ts';

/** CSS pixels; the styles hold each row to it. */
const rowHeight = 84;

/** Acts that keys of the list ask for; each is about what is selected, or else about the row with the focus. */
export type ListDeed = 'tag' | 'share' | 'move' | 'delete' | 'undo';

/**
 * A list of pages of any length. Arrows or j and k walk, Space or x picks out, with Shift up to here, Enter opens;
 * letters act on what is picked out.
 */
export function PageList({
  ids,
  hits,
  views,
  current,
  selection,
  list,
  enter,
  onDeed,
  onLeave,
}: {
  ids: readonly ResourceId[];
  hits: ReadonlyMap<string, SearchHit>;
  views: readonly CommunityView[];
  current: ResourceId | null;
  selection: Selection;
  list: RefObject<HTMLDivElement>;
  /** filled with a way to give the focus to the first row */
  enter: MutableRef<() => void>;
  onDeed: (deed: ListDeed, focused: ResourceId) => void;
  /** the way up from the first row */
  onLeave: () => void;
}) {
  const [held, setHeld] = useState(-1);
  const { places, height, reveal } = useVirtualRows(list, ids.length, rowHeight, held);
  const rows = useRows(ids, places);
  // Made once: for thousands of rows it would take longer than they do.
  const days = useMemo(
    () => new Intl.DateTimeFormat(browser.i18n.getUILanguage(), { dateStyle: 'medium' }),
    [],
  );
  const names = new Map(views.map(({ community }) => [community.id, community.name]));
  const moving = useRef(false);

  const focusRow = (place: number) => {
    setHeld(place);
    reveal(place);
    moving.current = true;
  };
  enter.current = () => {
    if (ids.length > 0) focusRow(0);
  };
  const takeFocus = (element: HTMLElement | null, place: number) => {
    if (!element || !moving.current || place !== held) return;
    const link = element.querySelector<HTMLElement>('.row-link');
    if (!link) return;
    moving.current = false;
    link.focus({ preventScroll: true });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const id = ids[held];
    const step = listKey(event);
    if (!step || id === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (step.type === 'walk') {
      if (held === 0 && step.by < 0) return onLeave();
      const next = Math.max(0, Math.min(held + step.by, ids.length - 1));
      focusRow(next);
      if (step.extend) selection.extend(ids[next]!);
    } else if (step.type === 'end') focusRow(step.first ? 0 : ids.length - 1);
    else if (step.type === 'pick') step.extend ? selection.extend(id) : selection.toggle(id);
    else if (step.type === 'all') selection.all();
    else if (step.type === 'none') selection.clear();
    else onDeed(step.deed, id);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be part of a form
    <div
      ref={list}
      class="page-list"
      role="group"
      aria-label={i18n.t('library.pages')}
      onKeyDown={onKeyDown}
    >
      <ul class="page-list-all" style={{ height: `${height}px` }}>
        {places.map((place) => {
          const id = ids[place];
          const resource = id && rows.get(id);
          if (!id) return null;
          return (
            <li
              key={id}
              class="page-row"
              aria-setsize={ids.length}
              aria-posinset={place + 1}
              style={{ insetBlockStart: `${place * rowHeight}px` }}
              ref={(element) => takeFocus(element, place)}
              onFocusCapture={() => setHeld(place)}
            >
              {resource ? (
                <PageRow
                  resource={resource}
                  hit={hits.get(id)}
                  days={days}
                  community={names.size > 1 ? names.get(resource.communityId) : undefined}
                  current={id === current}
                  selected={selection.ids.has(id)}
                  onSelect={(range) => (range ? selection.extend(id) : selection.toggle(id))}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
