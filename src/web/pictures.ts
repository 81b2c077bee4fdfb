// The drawings of the page: Paperboy's mark and the sheet that stands in for a picture that can't be loaded.

/** A folded newspaper on ink blue: the page's mark and the bot's avatar. */
export const markSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">
<rect width="40" height="40" rx="9" fill="#28475c"/>
<path d="M10 11.5h16.5v17a2 2 0 0 0 2 2H12a2 2 0 0 1-2-2z" fill="#f6f1e7"/>
<path d="M26.5 15.5H30v13a2 2 0 0 1-3.5 1.3z" fill="#d9cfbd"/>
<path d="M12.8 14.6h10.9v3H12.8z" fill="#b4472f"/>
<path d="M12.8 20.4h4.6v5.8h-4.6z" fill="#a9b8c1"/>
<path d="M19.2 21h4.5M19.2 23.3h4.5M19.2 25.6h4.5M12.8 28.3h10.9" stroke="#28475c" stroke-width="1"/>
</svg>`;

/** A sheet of paper in middle grey, which suits light and dark grounds. */
export const sheetSvg = `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80" viewBox="0 0 80 80">
<rect width="80" height="80" fill="#8a9099" fill-opacity=".16"/>
<path d="M27 22h19l8 8v28H27z" fill="none" stroke="#8a9099" stroke-width="1.6" stroke-linejoin="round"/>
<path d="M46 22v8h8M33 38h15M33 44h15M33 50h10" fill="none" stroke="#8a9099" stroke-width="1.6" stroke-linejoin="round" stroke-linecap="round"/>
</svg>`;
