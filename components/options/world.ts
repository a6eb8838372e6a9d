/** What the options page needs of the browser beside the background; given in by the entry point. */
import type { Rebuilding } from '../../utils/messages.ts';
import type { Shortcut } from '../../utils/shortcuts.ts';

export interface OptionsWorld {
  version: string;
  /** Names of permissions, as the manifest has them. */
  permissions: readonly string[];
  /** Calls back when settings were changed, here or elsewhere, or what is kept of keeping in step. Gives what ends that. */
  onSettings(changed: () => void): () => void;
  /** Calls back when the imported packs that are on have changed, here or elsewhere. Gives what ends that. */
  onPacks(changed: () => void): () => void;
  /** Calls back while the stored copy is written anew. Gives what ends that. */
  onRebuilding(told: (step: Rebuilding['step']) => void): () => void;
  /** Undefined where the browser has no shortcuts for extensions. */
  shortcuts(): Promise<Shortcut[] | undefined>;
  /** Opens where the browser lets one change them; false where it has to be opened by hand. */
  changeShortcuts(): Promise<boolean>;
  /** Bytes that the database takes; undefined where the browser does not say. */
  storedBytes(): Promise<number | undefined>;
  /** Saves a text as a file. */
  save(text: string, name: string): void;
  /** Puts a text on the clipboard; false where the browser does not let us. */
  copy(text: string): Promise<boolean>;
  /** How many searches are kept. */
  searches(): Promise<number>;
  forgetSearches(): Promise<void>;
  /** Puts back what is of this device alone, settings apart. */
  forgetDevice(): Promise<void>;
}
