// Names that every payload and answer carries.

export const team = { id: 'T0TEST', domain: 'test' };
export const bot = { appId: 'A0TEST', botId: 'B0TEST', userId: 'U0BOT', name: 'paperboy' };
