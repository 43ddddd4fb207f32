/** Every CI system there is a file for. */
export const ciSystems = ['github', 'gitlab', 'azure', 'jenkins', 'kubernetes'] as const;

export type CiSystem = (typeof ciSystems)[number];
