/** Traffic lights 红绿灯 (S4): what the worst open limit of a case says. Shown with a sign and a word, never by colour alone. */
export const lights = ['green', 'yellow', 'red'] as const;
export type Light = (typeof lights)[number];

export const LIGHT_SIGNS: Record<Light, string> = { green: '● 绿灯', yellow: '▲ 黄灯', red: '■ 红灯' };
