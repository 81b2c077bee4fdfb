// The preview page's style sheet.

/** Light and dark by the system's preference; the two mocks keep their platform's own colours. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ground: #f7f4ee; --sheet: #fffdf9; --ink: #23211d; --soft: #6a655c; --rule: #ddd6c9; --accent: #a5402a;
  --latin: system-ui, -apple-system, "Segoe UI";
  --text: var(--latin), sans-serif;
}
/* One character is drawn differently in each of these languages, and which way is the font's. */
html:lang(ko) { --text: var(--latin), "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", "Noto Sans CJK KR", sans-serif; word-break: keep-all }
html:lang(ja) { --text: var(--latin), "Hiragino Sans", "Hiragino Kaku Gothic ProN", "Yu Gothic UI", Meiryo, "Noto Sans JP", "Noto Sans CJK JP", sans-serif; line-break: strict }
html:lang(zh) { --text: var(--latin), "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif }
@media (prefers-color-scheme: dark) {
  :root { --ground: #171614; --sheet: #201e1b; --ink: #ece7dd; --soft: #a49d90; --rule: #38342e; --accent: #e38a72 }
}
*, ::before, ::after { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.6 var(--text); overflow-wrap: anywhere }
p, h1, h2, h3, ol, ul, blockquote { margin: 0; padding: 0 }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px }
.masthead, main { max-width: 1304px; margin-inline: auto; padding-inline: clamp(16px, 4vw, 40px) }
.masthead { display: flex; align-items: center; gap: 12px; flex-wrap: wrap; padding-block: 22px 18px }
.mark svg { display: block; width: 36px; height: 36px }
.name { font: 700 1.5rem/1 Georgia, "Iowan Old Style", "Times New Roman", serif; letter-spacing: -.01em }
.tagline { color: var(--soft); font-size: .9375rem }
main { padding-bottom: 64px }
.lead { border-top: 1px solid var(--rule); padding-block: 28px 36px; display: grid; gap: 18px }
h1 { font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2.125rem); line-height: 1.25; font-weight: 700; letter-spacing: -.015em; text-wrap: balance }
.notice { background: var(--sheet); border: 1px solid var(--rule); border-left: 3px solid var(--accent); border-radius: 8px; padding: 14px 18px; font-size: .9375rem; max-width: 46rem }
.notice ol { margin-top: 6px; padding-left: 1.25em; color: var(--soft) }
.notice li { margin-top: 4px; padding-left: 2px }
.notice li::marker { color: var(--accent); font-variant-numeric: tabular-nums }
code { font: .9em ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; padding: .1em .35em; border-radius: 4px; background: color-mix(in srgb, currentColor 9%, transparent); -webkit-box-decoration-break: clone; box-decoration-break: clone }
.notice code { color: var(--ink) }
.channels { display: grid; gap: 40px 28px; grid-template-columns: minmax(0, 1fr) }
@media (min-width: 1040px) { .channels { grid-template-columns: repeat(2, minmax(0, 1fr)); align-items: start } }
h2 { font-size: .8125rem; line-height: 1.4; font-weight: 600; color: var(--soft); letter-spacing: .04em; margin-bottom: 10px }
.frame { border-radius: 12px; overflow: hidden; border: 1px solid var(--rule); box-shadow: 0 1px 2px rgb(40 30 10 / .05), 0 12px 32px -18px rgb(40 30 10 / .25) }
.frame, .frame p { word-break: normal }
.frame img { background: rgb(138 144 153 / .12) }

.discord { background: #313338; color: #dbdee1; color-scheme: dark }
discord-messages { display: block; border: 0; background: none; font-family: "gg sans", "Noto Sans", var(--text) }
discord-message { font-family: inherit; padding: 2px 16px 4px }
discord-message:hover { background: none }
.discord a { color: #00a8fc; text-decoration: none }
.discord a:hover { text-decoration: underline }
.discord ul { padding-left: 1.1em }
.discord li { padding-left: 1px; margin-block: 2px }
.discord .line:empty::before { content: "\\200b" }
.discord-content { font-size: 1rem; line-height: 1.375rem }
.discord .heading-1 { font-size: 1.5rem; line-height: 1.375; font-weight: 700 }
.discord .heading-2 { font-size: 1.25rem; line-height: 1.375; font-weight: 700 }
.discord .heading-3 { font-size: 1rem; line-height: 1.375; font-weight: 700 }
.discord .small-print { font-size: .8125rem; color: #949ba4 }
.discord blockquote { border-left: 4px solid #4e5058; border-radius: 4px; padding-left: 12px }
discord-embed, discord-embed-description, discord-embed-field { color: #dbdee1 }
discord-embed { margin: 6px 0 0 }
discord-embed-description, discord-embed-field { line-height: 1.25rem }
.discord-title { grid-column: 1; margin-top: 8px; font-size: 1rem; font-weight: 600; line-height: 1.375rem; min-width: 0; color: #f2f3f5 }
.discord-thumbnail { grid-column: 2; grid-row: 1 / 8; justify-self: end; align-self: start; max-width: 80px; max-height: 80px; border-radius: 4px; margin: 8px 0 0 16px }
discord-embed-footer { font-variant-numeric: tabular-nums }
@media (max-width: 480px) {
  discord-message { padding-inline: 12px }
  .discord-thumbnail { max-width: 64px; max-height: 64px; margin-left: 12px; grid-row: 1 / 3 }
  discord-embed-fields { grid-column: 1 / -1 }
}
.discord-row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 10px }
.discord-select { position: relative; width: 100%; max-width: 400px; font-size: .9375rem; border-radius: 8px; background: #1e1f22; color: #dbdee1 }
.discord-select summary { list-style: none; display: flex; justify-content: space-between; align-items: center; padding: 9px 12px; cursor: pointer }
.discord-select summary::-webkit-details-marker { display: none }
.discord-select summary::after { content: ""; width: 8px; height: 8px; margin: -4px 3px 0 12px; border: solid currentColor; border-width: 0 2px 2px 0; rotate: 45deg }
.discord-select[open] summary::after { rotate: 225deg; margin-top: 4px }
.discord-select ul { list-style: none; padding: 0 0 6px }
.discord-select li { padding: 6px 12px; margin: 0; line-height: 1.3 }
.discord-select li strong { display: block; font-weight: 500; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
.discord-select li span { font-size: .8125rem; color: #949ba4 }
.discord-button { padding: 6px 16px; border-radius: 8px; background: #4e5058; color: #fff; font-size: .875rem; font-weight: 500 }
/* Until the components are loaded, and where they can't be. */
discord-message:not(:defined), discord-embed:not(:defined), discord-embed > :not(:defined) { display: block }
discord-message:not(:defined) { padding: 16px }
discord-embed:not(:defined) { background: #2b2d31; border-radius: 4px; padding: 8px 16px 16px 12px; max-width: 520px }
discord-embed:not(:defined) .discord-thumbnail { float: right }

.slack { background: #fff; color: #1d1c1d; color-scheme: light }
.slack-channel { font-family: Lato, var(--text); font-size: 15px; line-height: 1.46668; padding-bottom: 16px }
.slack-channel-name { padding: 12px 20px; font-weight: 700; border-bottom: 1px solid #e8e8e8 }
#slack_blocks_to_jsx { padding: 14px 20px 0 }
#slack_blocks_to_jsx img[alt="Paperboy"] { border-radius: 6px; background: none }
#slack_blocks_to_jsx .slack_blocks_to_jsx { max-width: 640px }
#slack_blocks_to_jsx .slack_blocks_to_jsx > div:last-child { min-width: 0 }
#slack_blocks_to_jsx .slack_blocks_to_jsx--block_wrapper { overflow-wrap: anywhere; white-space: pre-wrap }
#slack_blocks_to_jsx .slack_blocks_to_jsx--header > div { width: auto; height: auto; line-height: 1.3 }
#slack_blocks_to_jsx .slack_blocks_to_jsx--header > div:last-child { display: none }
#slack_blocks_to_jsx .slack_blocks_to_jsx__header { margin: 4px 0 8px }
#slack_blocks_to_jsx .slack_blocks_to_jsx__header_heading { font-weight: 800 }
#slack_blocks_to_jsx .slack_blocks_to_jsx__divider { margin: 12px 0 14px }
#slack_blocks_to_jsx button { cursor: default; background: #fff; font-family: inherit }
@media (max-width: 480px) { #slack_blocks_to_jsx { padding-inline: 12px } }
`;
