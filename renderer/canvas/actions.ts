import { createContext } from 'react';

/** What a card on the board may do to the board. */
export interface BoardActions {
  readonly canvasId: string;
  /** Begins, or with null ends, editing a card in place. */
  readonly edit: (id: string | null) => void;
}

export const BoardActionsContext = createContext<BoardActions>({ canvasId: '', edit: () => undefined });
