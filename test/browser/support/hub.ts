import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Hub, startHub } from '../../../hub/startHub.ts';
import { layDemonstration } from '../../support/hubData.ts';

/** A real hub that can go down and come back at the same address with the same data. */
export class StoppableHub {
  private constructor(
    private readonly dataDir: string,
    private hub: Hub,
  ) {}

  /** Starts one on a free port, with the demonstration's pages. */
  static async start(): Promise<StoppableHub> {
    const dataDir = await mkdtemp(join(tmpdir(), 'commonplace-hub-'));
    await layDemonstration(dataDir);
    return new StoppableHub(dataDir, await startHub({ dataDir, port: 0, demo: true }));
  }

  get url(): string {
    return this.hub.url;
  }

  get key(): string {
    return this.hub.key;
  }

  /** the link into the demonstration community */
  get invite(): string {
    return this.hub.invite!;
  }

  page(name: string): string {
    return `${this.url}/pages/${name}.html`;
  }

  async goDown(): Promise<void> {
    await this.hub.stop();
  }

  async comeBack(): Promise<void> {
    const port = Number(new URL(this.url).port);
    this.hub = await startHub({ dataDir: this.dataDir, port, demo: true });
  }

  /** Stops it for good and removes its data. */
  async remove(): Promise<void> {
    await this.hub.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
