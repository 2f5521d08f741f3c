// The kinds of plan that decide which rules and which law apply, as the command line and the templates name them.
export const planTypes = ['erisa', 'aca-individual', 'commercial', 'medicare', 'ma', 'medicaid-mco', 'tricare', 'governmental', 'workers-comp'] as const;

export type PlanType = (typeof planTypes)[number];
