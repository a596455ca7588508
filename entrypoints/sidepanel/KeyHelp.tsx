import { Fragment } from 'preact';
import { i18n } from '#i18n';

const keys = [
  ['j k ↓ ↑', 'walk'],
  ['Enter', 'jump'],
  ['r', 'reply'],
  ['/', 'search'],
  ['?', 'help'],
] as const;

/** The panel's keys and what they do. */
export function KeyHelp() {
  return (
    <dl class="panel-keys">
      {keys.map(([names, deed]) => (
        <Fragment key={deed}>
          <dt>
            {names.split(' ').map((name) => (
              <kbd key={name} class="cp-kbd">
                {name}
              </kbd>
            ))}
          </dt>
          <dd>{i18n.t(`panel.keyList.${deed}`)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
