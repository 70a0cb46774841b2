import type { NextVersion } from '../../core/cases/next-version';
import type { CaseRecord } from '../../core/model/case-record';
import type { CaseDatabase } from './case-database';
import type { Connection } from './connection';
import type { Environment } from './environment';
import { eraseAll, expireCases, quarantineRows } from './erase-cases';
import { countCases, damagedRows, getCase, type ListedCases, listBin, listCases, unlistedIds } from './read-cases';
import type { DamagedRow, ListedCase, Loaded, Page } from './store';
import { binCase, putCase, unbinCase } from './write-case';

/** The rows of the device's database, each reading putting aside what cannot be read. Rejects where the device refuses. */
export class DeviceShelf {
  constructor(
    private readonly connection: Connection,
    private readonly environment: Environment,
  ) {}

  open(): Promise<void> {
    return this.connection.write(async () => undefined);
  }

  put(record: CaseRecord): Promise<NextVersion> {
    const now = this.environment.now();
    return this.connection.write((database) => putCase(database, record, now));
  }

  async get(id: string): Promise<Loaded> {
    const found = await this.connection.read((database) => getCase(database, id));
    if (found.kind === 'damaged') await this.#quarantine([id]);
    return found;
  }

  list(page: Page): Promise<readonly ListedCase[]> {
    return this.#listed((database) => listCases(database, page));
  }

  binned(): Promise<readonly ListedCase[]> {
    return this.#listed(listBin);
  }

  count(): Promise<number> {
    return this.connection.read(countCases);
  }

  bin(id: string, held: CaseRecord | undefined): Promise<boolean> {
    const now = this.environment.now();
    return this.connection.write((database) => binCase(database, { id, held }, now));
  }

  unbin(id: string): Promise<boolean> {
    const now = this.environment.now();
    return this.connection.write((database) => unbinCase(database, id, now));
  }

  async damaged(): Promise<readonly DamagedRow[]> {
    await this.#quarantine(await this.connection.read(unlistedIds));
    return this.connection.read(damagedRows);
  }

  discard(key: number): Promise<void> {
    return this.connection.write(({ damaged }) => damaged.delete(key));
  }

  expire(now: number): Promise<readonly string[]> {
    return this.connection.write((database) => expireCases(database, now));
  }

  erase(): Promise<void> {
    return this.connection.write(eraseAll);
  }

  async #listed(read: (database: CaseDatabase) => Promise<ListedCases>): Promise<readonly ListedCase[]> {
    const { listed, damaged } = await this.connection.read(read);
    await this.#quarantine(damaged);
    return listed;
  }

  /** Where a newer version took over, damaged rows are its own affair. */
  async #quarantine(ids: readonly string[]): Promise<void> {
    if (ids.length === 0 || this.connection.isReadOnly) return;
    const now = this.environment.now();
    await this.connection.write((database) => quarantineRows(database, ids, now));
  }
}
