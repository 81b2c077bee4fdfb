// A digest's Discord messages as Discord shows them, in the components of @skyra/discord-components-core.
import type { APIEmbed, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { html } from 'hono/html';
import { assetUrls } from './assets.ts';
import { discordInline, discordText, type Html } from './discord-text.ts';
import type { DiscordMessagePayload } from './preview.ts';

/**
 * The channel with the messages. The text stands in the page itself, not in the components' shadow trees, so it
 * is there before and without them; titles, pictures and menus are ours, because the components take a title
 * for plain text, can't replace a broken picture, and open a menu by mouse alone.
 */
export function discordMock(messages: readonly DiscordMessagePayload[], channel: string): Html {
  return html`<discord-messages channel-name="${channel}" channel-type="text">
${messages.map(
  ({
    content,
    embeds,
    components,
  }) => html`<discord-message author="Paperboy" avatar="${assetUrls.mark}" bot timestamp="">
<div class="discord-content">${content ? discordText(content) : ''}</div>
${embeds?.map(discordEmbed)}
${components?.map(discordRow)}
</discord-message>`,
)}
</discord-messages>`;
}

function discordEmbed({ title, url, description, color, fields, thumbnail, footer }: APIEmbed): Html {
  return html`<discord-embed slot="embeds" color="${hexColor(color)}">
${thumbnail && html`<img slot="description" class="discord-thumbnail" src="${thumbnail.url}" alt="">`}
${title && html`<div slot="description" class="discord-title">${url ? html`<a href="${url}">${discordInline(title)}</a>` : discordInline(title)}</div>`}
${description && html`<discord-embed-description slot="description">${discordText(description)}</discord-embed-description>`}
${
  fields &&
  html`<discord-embed-fields slot="fields">${fields.map(
    ({ name, value }) =>
      html`<discord-embed-field field-title="${name}">${discordText(value)}</discord-embed-field>`,
  )}</discord-embed-fields>`
}
${footer && html`<discord-embed-footer slot="footer">${footer.text}</discord-embed-footer>`}
</discord-embed>`;
}

const hexColor = (color = 0x1e1f22): string => `#${color.toString(16).padStart(6, '0')}`;

function discordRow(row: APIMessageTopLevelComponent): Html | string {
  if (!('components' in row)) return '';
  return html`<div slot="components" class="discord-row">${row.components.map(component => {
    if ('options' in component && component.options !== undefined) {
      return html`<details class="discord-select"><summary>${component.placeholder}</summary><ul>${component.options.map(
        ({ label, description }) =>
          html`<li><strong>${label}</strong>${description && html`<span>${description}</span>`}</li>`,
      )}</ul></details>`;
    }
    if (!('label' in component)) return '';
    return 'url' in component
      ? html`<a class="discord-button" href="${component.url}">${component.label}</a>`
      : html`<span class="discord-button">${component.label}</span>`;
  })}</div>`;
}
