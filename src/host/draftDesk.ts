// What the parts that serve one open draft share: its session, its note, its panel, and the ways to change them.
import type { DraftSource } from '../core/draft/draftSource';
import type { SessionEvent } from '../core/draft/sessionEvents';
import type { Session } from '../core/draft/sessionTypes';
import type { SurrogateMap } from '../core/phi/surrogates';
import type { PanelMessage } from '../protocol/messages';
import type { DraftDocuments } from './draftDocuments';
import type { DraftForm } from './draftForm';
import type { DraftPanel } from './draftPanel';
import type { Log } from './log';
import type { NoteTarget } from './noteTarget';
import type { Providers } from './providers';
import type { TextWork } from './textWork';

export interface DraftServices {
  readonly providers: Providers;
  readonly documents: DraftDocuments;
  readonly log: Log;
  readonly work: TextWork;
  /** What a draft starts from in a text that was read again. */
  readonly sourceOf: (text: string, source: DraftSource) => DraftSource;
}

/** What an intent may use of the draft it is about. */
export interface DraftDesk {
  readonly session: Session;
  readonly source: DraftSource;
  readonly target: NoteTarget;
  readonly surrogates: SurrogateMap | undefined;
  readonly panel: DraftPanel;
  readonly services: DraftServices;
  /** The questions on screen, if they are. */
  form: DraftForm | undefined;
  dispatch(event: SessionEvent, message?: PanelMessage): void;
  draw(): void;
  say(message: PanelMessage): void;
  /** Finds the drafter of the settings; false when there is none. */
  useProvider(): Promise<boolean>;
  /** Captures the note as it reads now. */
  readAgain(): Promise<void>;
  /** Takes over what was written into the captured text from here. */
  recapture(): void;
  onSettings(): Promise<void>;
  stopRun(): PanelMessage | undefined;
}
