// Into which processes the work of `run` can be split.

/**
 * `schedule`: records what fires and plans it; `sender`: sends what is planned; `gateway`: takes commands; `web`: the
 * page.
 */
export const roles = ['schedule', 'sender', 'gateway', 'web'] as const;
export type Role = (typeof roles)[number];
