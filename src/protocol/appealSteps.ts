// The steps of the appeal panel, in order. On its own, so that the page need not carry the schemas of the messages.
export const appealSteps = ['denial', 'route', 'evidence', 'criteria', 'letter', 'ready'] as const;
export type AppealStep = (typeof appealSteps)[number];
