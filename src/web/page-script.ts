// The preview page's script, sent as it stands: replaces pictures that can't be loaded, then draws Discord.

/** The web components that the Discord mock is made of, by the names they are imported by. */
export const discordComponents = [
  'discord-messages',
  'discord-message',
  'discord-embed',
  'discord-embed-description',
  'discord-embed-fields',
  'discord-embed-field',
  'discord-embed-footer',
].map(tag => `@skyra/discord-components-core/${tag}.js`);

// Discord's present colours and widths; the components carry those of some years ago inside their shadow trees.
const discordShadowStyle = `
:host .discord-message-content { min-width: 0 }
:host .discord-message-timestamp { display: none }
:host .discord-author-avatar img { cursor: default }
:host .discord-embed-root { flex: 0 1 520px }
:host .discord-embed-wrapper { background: #2b2d31; border: 0; justify-self: stretch; max-width: 100% }
:host .discord-embed-wrapper .discord-embed-grid { display: grid; grid-template-columns: minmax(0, 1fr) auto }
@media (max-width: 480px) {
  :host .discord-author-avatar { margin-right: 12px; min-width: 0 }
  :host .discord-author-avatar img { width: 32px; height: 32px }
  :host .discord-embed-wrapper .discord-embed-grid { padding-right: 12px }
}
`;

/** An ES module; a picture's stand-in is named by the page in `data-sheet` of its root element. */
export const pageScript = `
const { sheet } = document.documentElement.dataset;
const standIn = image => {
  if (image.getAttribute('src') !== sheet) image.src = sheet;
};
addEventListener('error', event => event.target instanceof HTMLImageElement && standIn(event.target), true);
for (const image of document.images) if (image.complete && image.naturalWidth === 0) standIn(image);

await Promise.all(${JSON.stringify(discordComponents)}.map(name => import(name)));
const style = new CSSStyleSheet();
style.replaceSync(${JSON.stringify(discordShadowStyle)});
for (const { shadowRoot } of document.querySelectorAll('discord-message, discord-embed')) {
  shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, style];
}
document.documentElement.dataset.drawn = '';
`;
