// One base class for everything that owns listeners, so that nothing outlives the thing that made it.
import type * as vscode from 'vscode';

export abstract class Disposable implements vscode.Disposable {
  readonly #owned = new Set<vscode.Disposable>();
  #disposed = false;

  protected get isDisposed(): boolean {
    return this.#disposed;
  }

  /** Ties `disposable` to this object's life; disposes it at once when that life is over already. */
  protected register<T extends vscode.Disposable>(disposable: T): T {
    if (this.#disposed) disposable.dispose();
    else this.#owned.add(disposable);
    return disposable;
  }

  /** Has `work` done when this object's life ends. Unlike an event that tells of the end, it reaches everyone, whoever ends it. */
  onDispose(work: () => void): void {
    this.register({ dispose: work });
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    for (const disposable of this.#owned) disposable.dispose();
    this.#owned.clear();
  }
}
