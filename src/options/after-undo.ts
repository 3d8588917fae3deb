import { createContext } from 'preact';

/**
 * What the page reads anew once a change was undone from the message that followed it, and what it says
 * then; absent where there is nothing yet to come back to.
 */
export const AfterUndoContext = createContext<
  | {
      readonly reload: () => Promise<void>;
      readonly text: () => string;
    }
  | undefined
>(undefined);
