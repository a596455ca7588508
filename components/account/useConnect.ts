import { useState } from 'preact/hooks';
import { useAction } from '../../lib/hooks/action.ts';
import { askBackground } from '../../lib/hooks/background.ts';
import type { Hub } from '../../lib/hooks/hub.ts';
import type { Connection } from '../../lib/model/invite.ts';
import type { Failure } from '../failure/failureText.ts';
import { hubChange } from './hubChange.ts';

/**
 * Connects this device to a hub. Where somebody is signed in at another one, `asked` holds the hub
 * in question until they `confirm` or `cancel`.
 * @param onConnected is called once the device is connected, also where it was before
 */
export function useConnect(hub: Hub, onConnected: (connection: Connection) => void) {
  const { state, run } = useAction<Failure>();
  const [asked, setAsked] = useState<Connection | null>(null);

  const set = (connection: Connection) => {
    setAsked(null);
    return run(
      () => askBackground('connection.set', connection),
      () => onConnected(connection),
    );
  };

  const connect = (connection: Connection) => {
    switch (hubChange(hub.connection, !!hub.account, connection)) {
      case 'none':
        return onConnected(connection);
      case 'connect':
        return void set(connection);
      case 'ask':
        return setAsked(connection);
    }
  };

  return {
    state,
    asked,
    connect,
    confirm: () => {
      if (asked) void set(asked);
    },
    cancel: () => setAsked(null),
  };
}
