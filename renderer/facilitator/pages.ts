/** The pages of a programme, each fetched when it is first gone to. */
export const pages = {
  overview: async () => ({ default: (await import('../programme/Overview.tsx')).Overview }),
  canvas: async () => ({ default: (await import('../canvas/CanvasPage.tsx')).CanvasPage }),
  inputs: async () => ({ default: (await import('../inputs/InputsPage.tsx')).InputsPage }),
  votes: async () => ({ default: (await import('../voting/VotesPage.tsx')).VotesPage }),
  decisions: async () => ({ default: (await import('../decisions/DecisionsPage.tsx')).DecisionsPage }),
  backups: async () => ({ default: (await import('../backups/BackupsPage.tsx')).BackupsPage }),
};
