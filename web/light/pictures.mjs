// The drawings of the light edition, as one set in the page; `house` is the home of the first screen.

const ICONS = {
  "house":
    '<path d="M12 3 2.5 11.5 4 13l1-.9V20a1 1 0 0 0 1 1h4v-6h4v6h4a1 1 0 0 0 1-1v-7.9l1 .9 1.5-1.5z"/>',
  "heating":
    '<path d="M10.5 3a2.5 2.5 0 0 1 5 0v9.3a5 5 0 1 1-5 0zm1.7 4v6.3l-.8.5a3.2 3.2 0 1 0 3.2 0l-.8-.5V7z"/>',
  "hot_water":
    '<path d="M12 2.5c3.5 4.3 6 7.4 6 11a6 6 0 0 1-12 0c0-3.6 2.5-6.7 6-11zM9 14a3.2 3.2 0 0 0 3.2 3.2v-1.5A1.7 1.7 0 0 1 10.5 14z"/>',
  "cooking":
    '<path d="M9 3h6v2H9zM3 8h18v2.5h-1.5V17a3 3 0 0 1-3 3h-9a3 3 0 0 1-3-3v-6.5H3zm4 4v4h1.5v-4z"/>',
  "cold":
    '<path d="M11 2h2v3.2l2-1.7 1.2 1.5L13 7.7v2.6l2.3-1.3.7-4.1 1.9.3-.4 2.6 2.8-1.6 1 1.7-2.8 1.6 2.5.9-.7 1.9-3.9-1.5L14 12l2.4 1.3 3.9-1.5.7 1.9-2.5.9 2.8 1.6-1 1.7-2.8-1.6.4 2.6-1.9.3-.7-4.1-2.3-1.3v2.6l3.2 2.7-1.2 1.5-2-1.7V22h-2v-3.2l-2 1.7-1.2-1.5 3.2-2.7v-2.6l-2.3 1.3-.7 4.1-1.9-.3.4-2.6-2.8 1.6-1-1.7 2.8-1.6-2.5-.9.7-1.9 3.9 1.5L10 12l-2.4-1.3-3.9 1.5-.7-1.9 2.5-.9-2.8-1.6 1-1.7 2.8 1.6-.4-2.6 1.9-.3.7 4.1 2.3 1.3V7.7L7.8 5 9 3.5l2 1.7z"/>',
  "washing":
    '<path d="M5 2h14a1 1 0 0 1 1 1v18a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1zm1.5 2v2h5V4zm9.5 0v2h2V4zm-4 4a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zm0 2a3.5 3.5 0 0 1 3.5 3.5c-2.3-1.3-4.7 1.3-7 0A3.5 3.5 0 0 1 12 10z"/>',
  "lighting":
    '<path d="M12 2a7 7 0 0 1 4 12.7V17H8v-2.3A7 7 0 0 1 12 2zM8 18.5h8V20a2 2 0 0 1-2 2h-4a2 2 0 0 1-2-2z"/>',
  "screens":
    '<path d="M3 4h18a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zm1 2v9h16V6zm4 13h8v2H8z"/>',
  "standby":
    '<path d="M8 2h2v5h4V2h2v5h2v4a6 6 0 0 1-5 5.9V22h-2v-5.1A6 6 0 0 1 6 11V7h2z"/>',
  "ventilation":
    '<path d="M12 10.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zM12.5 2c3.5 0 4.5 3.5 1 5l-1.5 2-1-.2C9.5 6 9.5 2 12.5 2zM22 12.5c0 3.5-3.5 4.5-5 1l-2-1.5.2-1c2.8-1.5 6.8-1.5 6.8 1.5zM11.5 22c-3.5 0-4.5-3.5-1-5l1.5-2 1 .2c1.5 2.8 1.5 6.8-1.5 6.8zM2 11.5c0-3.5 3.5-4.5 5-1L9 12l-.2 1C6 14.5 2 14.5 2 11.5z"/>',
  "cooling":
    '<path d="M3 4h18v9H3zm2 2v2h14V6zm1 4v1.5h9V10zM7 15h2v5H7zm4 0h2v6h-2zm4 0h2v5h-2z"/>',
  "other":
    '<path d="M6 10a2 2 0 1 1 0 4 2 2 0 0 1 0-4zm6 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4zm6 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4z"/>',
  "subscription":
    '<path d="M5 2h14v20l-2.3-1.5L14.3 22 12 20.5 9.7 22l-2.4-1.5L5 22zm3 5v1.8h8V7zm0 4v1.8h8V11zm0 4v1.8h5V15z"/>',
  "me":
    '<path d="M12 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8zm0 9.5c4.5 0 7.5 2.6 7.5 6.5v2h-15v-2c0-3.9 3-6.5 7.5-6.5z"/>',
  "purchase":
    '<path d="M2 3h3.5l.8 3H22l-2.5 9H8.7L8.3 17H19v2H5.5l1.2-4.5L4 5H2zm6 17a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zm9 0a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z"/>',
  "landlord":
    '<path d="M4 2h12v6h5v14h-7v-4h-2v4H4zm3 3v2h2V5zm4 0v2h2V5zM7 9v2h2V9zm4 0v2h2V9zm-4 4v2h2v-2zm4 0v2h2v-2zm6-2v2h2v-2zm0 4v2h2v-2z"/>',
  "check":
    '<path d="m4 12.5 2-2 4 4 8-8.5 2 2-10 10.5z"/>',
  "plus":
    '<path d="M10.8 4h2.4v6.8H20v2.4h-6.8V20h-2.4v-6.8H4v-2.4h6.8z"/>',
  "print":
    '<path d="M6 2h12v5H6zM3 8h18a1 1 0 0 1 1 1v8h-4v5H6v-5H2V9a1 1 0 0 1 1-1zm5 6v6h8v-6zm9-4v1.8h2V10z"/>',
  "book":
    '<path d="M3 4c3-1 6-.8 8.2.8v15C9 18.3 6 18 3 19zm18 0c-3-1-6-.8-8.2.8v15c2.2-1.5 5.2-1.8 8.2-.8z"/>',
  "list":
    '<path d="M3 4h4v4H3zm7 .8h11v2.4H10zM3 10h4v4H3zm7 .8h11v2.4H10zM3 16h4v4H3zm7 .8h11v2.4H10z"/>',
  "play":
    '<path d="M6 3.5v17a1 1 0 0 0 1.5.9l13-8.5a1 1 0 0 0 0-1.8l-13-8.5A1 1 0 0 0 6 3.5z"/>',
  "floor-ground":
    '<path fill="none" stroke="currentColor" stroke-width="1.5" d="M4 9.5h16M4 15h16M4 21V6.5L12 2l8 4.5V21z"/><path d="M4 15h16v6H4z"/>',
  "floor-middle":
    '<path fill="none" stroke="currentColor" stroke-width="1.5" d="M4 9.5h16M4 15h16M4 21V6.5L12 2l8 4.5V21z"/><path d="M4 9.5h16V15H4z"/>',
  "floor-top":
    '<path fill="none" stroke="currentColor" stroke-width="1.5" d="M4 9.5h16M4 15h16M4 21V6.5L12 2l8 4.5V21z"/><path d="M4 9.5v-3L12 2l8 4.5v3z"/>',
  "heat-electric":
    '<path d="M13.5 2 5 13.5h5.5L9 22l9.5-12h-6z"/>',
  "heat-gas":
    '<path d="M12 2c.5 3 5.5 6 5.5 11.5a5.5 5.5 0 0 1-11 0c0-2.2 1-3.8 2.2-5 .2 1.5.8 2.3 1.6 2.7C10 8 10.5 4.5 12 2zm.3 10.5c-1 1.5-2.3 2.3-2.3 4a2 2 0 0 0 4 0c0-1.5-1-2.5-1.7-4z"/>',
  "heat-collective":
    '<path d="M2 11h2V4h7v4h2V4h7v7h2v2h-2v8h-7v-4h-2v4H4v-8H2zm4.5-4.5v2h2v-2zm9 0v2h2v-2zm-9 6v2h2v-2zm9 0v2h2v-2z"/>',
  "tank":
    '<path d="M7 3c0-.6 2.2-1 5-1s5 .4 5 1v16c0 .6-2.2 1-5 1s-5-.4-5-1zm2 3.5v2h6v-2zM9 21h1.5v2H9zm4.5 0H15v2h-1.5z"/>',
  "era-pre-1948":
    '<path d="M3 21V8l3-5h12l3 5v13h-7v-5a2 2 0 0 0-4 0v5zm4-10v3h2v-3zm4 0v3h2v-3zm4 0v3h2v-3zM8 5v2h2V5zm6 0v2h2V5z"/>',
  "era-block":
    '<path d="M4 2h16v20h-6v-4h-4v4H4zm3 3v2.5h2.5V5zm3.8 0v2.5h2.4V5zm3.7 0v2.5H17V5zM7 9.5V12h2.5V9.5zm3.8 0V12h2.4V9.5zm3.7 0V12H17V9.5zM7 14v2.5h2.5V14zm3.8 0v2.5h2.4V14zm3.7 0v2.5H17V14z"/>',
  "era-new":
    '<path d="M3 22V7l10-4v5h8v14h-7v-4h-3v4zm3-12v3h4v-3zm0 5v3h3v-3zm9-4v2h4v-2zm0 4v2h4v-2z"/>',
  "surface":
    '<path d="M3 3h18v18H3zm2 2v14h14V5zm2 2h5v2H10.4l6.2 6.2V12H19v5a2 2 0 0 1-2 2h-5v-2h3.2L9 10.4V12H7z"/>',
};

const HOME =
  '<path fill="#b08d70" d="M26 184L176 276L176 312L26 220Z"/><path fill="#8a6f62" d="M300 200L176 276L176 312L300 236Z"/><path fill="#ffd98a" d="M49 210L78 228L78 252L49 234Z"/><path fill="#7d93ab" d="M108 246L137 264L137 288L108 270Z"/><path fill="#6c8098" d="M277 226L248 244L248 268L277 250Z"/><path fill="#f3c26b" d="M225 258L196 277L196 300L225 282Z"/><path fill="#fdeccb" d="M26 184L176 276L176 272L26 180Z"/><path fill="#eadbb9" d="M300 200L176 276L176 272L300 196Z"/><path fill="#d9985a" d="M150 112L293 200L176 272L33 184Z"/><path fill="#f0b467" d="M153 158L231 206L170 244L91 196Z"/><path fill="#dcc08a" d="M150 112L150 29L33 101L33 184Z"/><path fill="#ecd09a" d="M150 112L293 200L293 117L150 29Z"/><path fill="#fdeccb" d="M150 21L300 113L293 117L150 29L33 101L26 97Z"/><path fill="#fdeccb" d="M26 180L33 184L33 101L26 97Z"/><path fill="#eadbb9" d="M300 196L293 200L293 117L300 113Z"/><path fill="#fff9ee" d="M117 101L117 58L72 86L72 129Z"/><path fill="#a9d3e8" d="M114 100L114 63L96 74L96 111Z"/><path fill="#a9d3e8" d="M93 113L93 76L75 87L75 124Z"/><path fill="#d8d2c6" d="M77 152L82 155L82 135L77 132Z"/><path fill="#e9e4da" d="M118 133L82 155L82 135L118 113Z"/><path fill="#fffdf8" d="M113 110L118 113L82 135L77 132Z"/><path fill="#0b6e74" d="M140 146L205 186L205 171L140 131Z"/><path fill="#0b6067" d="M233 169L205 186L205 171L233 154Z"/><path fill="#138087" d="M168 114L233 154L205 171L140 131Z"/><path fill="#0b6e74" d="M161 118L226 158L226 142L161 101Z"/><path fill="#0b6067" d="M235 153L226 158L226 142L235 137Z"/><path fill="#138087" d="M170 96L235 137L226 142L161 101Z"/><path fill="#e8958a" d="M159 125L175 135L175 125L159 115Z"/><path fill="#d98579" d="M181 132L175 135L175 125L181 121Z"/><path fill="#f2a397" d="M165 111L181 121L175 125L159 115Z"/><path fill="#8a6a48" d="M243 187L245 188L245 145L243 144Z"/><path fill="#ffdb8c" d="M230 144L244 153L244 138L230 129Z"/><path fill="#f2c262" d="M257 145L244 153L244 138L257 130Z"/><path fill="#fff1c4" d="M243 121L257 130L244 138L230 129Z"/><path fill="#8a5a34" d="M150 192L153 194L153 181L150 179Z"/><path fill="#7a4f2d" d="M157 192L153 194L153 181L157 179Z"/><path fill="#8a5a34" d="M153 177L157 179L153 181L150 179Z"/><path fill="#8a5a34" d="M163 216L166 218L166 205L163 203Z"/><path fill="#7a4f2d" d="M170 216L166 218L166 205L170 203Z"/><path fill="#8a5a34" d="M166 201L170 203L166 205L163 203Z"/><path fill="#b0763f" d="M127 187L166 211L166 209L127 185Z"/><path fill="#9c6637" d="M192 195L166 211L166 209L192 193Z"/><path fill="#c98a50" d="M153 169L192 193L166 209L127 185Z"/><path fill="#1d3157" d="M88.95 150.09h18v32q-9 5-18 0z"/><path fill="#b2432b" d="M86.95 132.09q11-7 22 0v24q-11 6-22 0z"/><circle fill="#a56a43" cx="97.95" cy="122.09" r="9"/><path fill="#3a2a20" d="M88.95 122.09a9 9 0 0 1 18 0q-9-6-18 0z"/>';

/** The set, to be used by `<use href="#p-…">`. */
export const pictures = () =>
  `<svg class="set" aria-hidden="true"><symbol id="p-home" viewBox="20 18 286 264">${HOME}</symbol>${Object.entries(ICONS)
    .map(([name, paths]) => `<symbol id="p-${name}" viewBox="0 0 24 24">${paths}</symbol>`)
    .join("")}</svg>`;

/** A drawing in place. */
export const icon = (name, className = "icon") => `<svg class="${className}" aria-hidden="true"><use href="#p-${name}"/></svg>`;
