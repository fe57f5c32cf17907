// What a page can do beyond the server's part: print itself, and fetch what moves its map.
"use strict";
document.querySelectorAll("[data-print]").forEach((button) => {
  button.addEventListener("click", () => window.print());
});

// On paper nothing can be opened: the numbers behind a figure are printed too.
window.addEventListener("beforeprint", () => document.querySelectorAll(".chart details:not([open])").forEach((details) => {
  details.open = true;
  window.addEventListener("afterprint", () => { details.open = false; }, { once: true });
}));

// The map moves once somebody turns to it: only then are Leaflet and map.js fetched.
(() => {
  const files = document.currentScript.dataset;
  const frame = document.querySelector("[data-map]");
  if (!frame) return;
  const load = (name) => new Promise((done, failed) => {
    const element = document.createElement(name === "style" ? "link" : "script");
    if (name === "style") Object.assign(element, { rel: "stylesheet", href: files[name] });
    else element.src = files[name];
    element.onload = done;
    element.onerror = failed;
    document.head.append(element);
  });
  const points = async () => frame.dataset.points
    ? (await fetch(frame.dataset.points)).json()
    : JSON.parse(document.getElementById("map-points").textContent);
  const turns = ["pointerenter", "touchstart", "focus"];
  const wait = () => turns.forEach((turn) => frame.addEventListener(turn, start, { passive: true }));
  const start = async () => {
    turns.forEach((turn) => frame.removeEventListener(turn, start));
    try {
      const [places] = await Promise.all([points(), load("leaflet"), load("mover"), load("style")]);
      window.moveMap(frame, places);
    } catch {
      wait(); // the drawing stays, and the next turn to it tries again
    }
  };
  const drawing = frame.querySelector("svg");
  frame.tabIndex = 0;
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", drawing.getAttribute("aria-label"));
  drawing.setAttribute("aria-hidden", "true");
  wait();
})();
