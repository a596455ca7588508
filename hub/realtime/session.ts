import {
  closed,
  communityOf,
  joinToken,
  type Message,
  newToken,
  poke,
  readMessage,
  reply,
  writeMessage,
} from './protocol.ts';

/** The communities that the owner of a token is in; null where the token is not taken. */
export type CommunitiesOf = (token: string) => Promise<ReadonlySet<string> | null>;

/** The client's end of a socket. */
export interface Client {
  send(text: string): void;
  /** ends the connection, with a close code of RFC 6455 */
  end(code: number, reason: string): void;
}

interface Channel {
  topic: string;
  joinRef: string | null;
  token: string;
  /** when it was last seen that the token's owner may listen, in milliseconds since 1970 */
  seenAt: number;
}

const mostChannels = 100;
/** Messages a second: a client sends a heartbeat every half minute, and joins its communities once. */
const mostMessages = 50;
/** One who left a community, or whose token ran out, hears of it this much longer, in milliseconds. */
const trusted = 30_000;

/** One client's channels, each a community that it listens to. */
export class Session {
  readonly #channels = new Map<string, Channel>();
  #second = 0;
  #messages = 0;

  constructor(
    private readonly client: Client,
    private readonly communitiesOf: CommunitiesOf,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes what the client sent. */
  async take(text: string): Promise<void> {
    if (this.#isFlood()) return this.client.end(1008, 'too many messages');
    const message = readMessage(text);
    if (!message) return this.client.end(1007, 'not a message');
    switch (message.event) {
      case 'heartbeat':
        return this.#send(reply(message, 'ok'));
      case 'phx_join':
        return this.#join(message);
      case 'access_token':
        return this.#renew(message);
      case 'phx_leave':
        this.#channels.delete(message.topic);
        return this.#send(reply(message, 'ok'));
      default:
        return this.#send(reply(message, 'error', { reason: 'only pokes here' }));
    }
  }

  /** Tells the client that a community has changed, if it may still listen to it. */
  async poke(communityId: string): Promise<void> {
    const channel = this.#channels.get(`realtime:community:${communityId}`);
    if (!channel || !(await this.#mayListen(channel, communityId))) return;
    this.#send(poke(channel.topic));
  }

  async #join(message: Message): Promise<void> {
    const communityId = communityOf(message.topic);
    const token = joinToken(message.payload);
    if (communityId === null || token === null) {
      return this.#send(
        reply(message, 'error', { reason: 'only private channels of communities' }),
      );
    }
    if (this.#channels.size >= mostChannels) {
      return this.#send(reply(message, 'error', { reason: 'too many channels' }));
    }
    const communities = await this.communitiesOf(token);
    if (!communities?.has(communityId)) {
      const reason = communities ? 'Unauthorized: not in this community' : 'Unauthorized';
      return this.#send(reply(message, 'error', { reason }));
    }
    const { topic, joinRef } = message;
    this.#channels.set(topic, { topic, joinRef, token, seenAt: this.now() });
    this.#send(reply(message, 'ok', { postgres_changes: [] }));
  }

  #renew({ topic, payload }: Message): void {
    const channel = this.#channels.get(topic);
    const token = newToken(payload);
    if (channel && token !== null && token !== channel.token) {
      channel.token = token;
      channel.seenAt = 0;
    }
  }

  async #mayListen(channel: Channel, communityId: string): Promise<boolean> {
    if (channel.seenAt + trusted > this.now()) return true;
    const communities = await this.communitiesOf(channel.token);
    if (communities?.has(communityId)) {
      channel.seenAt = this.now();
      return true;
    }
    this.#channels.delete(channel.topic);
    this.#send(closed(channel.topic, channel.joinRef));
    return false;
  }

  #isFlood(): boolean {
    const second = Math.floor(this.now() / 1_000);
    if (second !== this.#second) this.#messages = 0;
    this.#second = second;
    return ++this.#messages > mostMessages;
  }

  #send(message: Message): void {
    this.client.send(writeMessage(message));
  }
}
