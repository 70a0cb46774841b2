import type { CaseDatabase } from './case-database';
import { withinTimeLimit } from './time-limit';
import { StorageRefusal, whyNotSaved } from './why-not-saved';

/**
 * `opened`, possibly after a while. `slow`: another tab's old version stands in the way, or the device does not answer.
 * `frozen`: a newer version of the page needs, or has, the database. `closed`: the browser took the connection away.
 */
export type ConnectionEvent = 'opened' | 'slow' | 'frozen' | 'closed';

type Use<Result> = (database: CaseDatabase) => PromiseLike<Result>;

/**
 * The life of the connection to the database: opened when needed, never for writing once a newer version took over. What
 * is done with it must do no harm when done twice: where the connection broke, it is tried once more on a new one.
 */
export class Connection {
  #database: CaseDatabase | undefined;
  #opening: Promise<CaseDatabase> | undefined;
  #isSlow = false;
  #isFrozen = false;

  constructor(
    private readonly Database: typeof CaseDatabase,
    private readonly factory: IDBFactory | undefined,
    private readonly tell: (event: ConnectionEvent) => void,
  ) {}

  get isReadOnly(): boolean {
    return this.#isFrozen;
  }

  async write<Result>(use: Use<Result>): Promise<Result> {
    try {
      return await withinTimeLimit(use(await this.#forWriting()), 'unknown');
    } catch (error) {
      const why = whyNotSaved(error);
      if (why !== 'closed' && why !== 'unknown') throw error;
      this.drop();
      return withinTimeLimit(use(await this.#forWriting()), why);
    }
  }

  /** After a newer version took over, whatever it made of the database can still be looked at. */
  async read<Result>(use: Use<Result>): Promise<Result> {
    if (!this.#isFrozen) return this.write(use);
    try {
      return await withinTimeLimit(use(await this.#forReading()), 'frozen');
    } catch (error) {
      // Where it changed too much for us to read, that is no news: it took over.
      throw new StorageRefusal('frozen', { cause: error });
    }
  }

  /** Closes the connection; the next use opens a new one. */
  drop(): void {
    this.#database?.close();
    this.#database = undefined;
  }

  /** Rejects with a `StorageRefusal`, at once while an earlier attempt still hangs. */
  async #forWriting(): Promise<CaseDatabase> {
    if (this.#isFrozen) throw new StorageRefusal('frozen');
    if (this.#database?.isOpen()) return this.#database;
    if (this.#isSlow) throw new StorageRefusal('blocked');
    this.#opening ??= this.#open();
    try {
      return await withinTimeLimit(this.#opening, 'blocked');
    } catch (error) {
      if (whyNotSaved(error) === 'blocked' && !this.#isSlow) {
        this.#isSlow = true;
        this.tell('slow');
      }
      throw error;
    }
  }

  async #forReading(): Promise<CaseDatabase> {
    if (this.#database?.isOpen()) return this.#database;
    if (!this.factory) throw new StorageRefusal('refused');
    const database = new this.Database(this.factory, 'any');
    await withinTimeLimit(database.open(), 'frozen');
    this.#database = database;
    return database;
  }

  async #open(): Promise<CaseDatabase> {
    try {
      if (!this.factory) throw new StorageRefusal('refused');
      const database = new this.Database(this.factory);
      database.on('versionchange', ({ newVersion }) => {
        database.close();
        if (newVersion === null) this.#lose(database);
        else this.#freeze();
      });
      // Sticky: Dexie opens a broken connection again by itself, and the new one can be taken away like the first.
      database.on('ready', () => this.#watch(database), true);
      await database.open();
      this.#database = database;
      return database;
    } catch (error) {
      throw this.#refusal(error);
    } finally {
      this.#opening = undefined;
      this.#isSlow = false;
      if (this.#database?.isOpen()) this.tell('opened');
    }
  }

  #watch(database: CaseDatabase): void {
    database.backendDB().addEventListener('close', () => this.#lose(database));
  }

  /** Whether the device lets us store is decided by whether it opened: whatever the error is called, it did not. */
  #refusal(error: unknown): StorageRefusal {
    const why = whyNotSaved(error);
    if (why === 'frozen') this.#freeze();
    return new StorageRefusal(why === 'frozen' || why === 'quota' ? why : 'refused', { cause: error });
  }

  #freeze(): void {
    this.#isFrozen = true;
    this.#database = undefined;
    this.tell('frozen');
  }

  #lose(database: CaseDatabase): void {
    if (this.#database !== database) return;
    this.#database = undefined;
    this.tell('closed');
  }
}
