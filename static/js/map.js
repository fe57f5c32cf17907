// The movable map: Leaflet over the server's drawing. page.js fetches both when somebody turns to the map.
"use strict";
window.moveMap = (frame, places) => {
  const MANY = 40, MOST_NAMES = 12, MOST_LISTED = 5;
  const MOST_NAMED = 3, LETTER = 7.5; // these are the server's, as are the sides of a mark
  const sides = (r) => ({ top: [0, -r - 5], bottom: [0, r + 15], right: [r + 5, 5], left: [-r - 5, 5] });
  const words = frame.dataset;
  const apart = places.length > MANY ? 32 : 24; // pixels: two marks nearer than this are one
  const drawing = frame.querySelector("svg");
  const bounds = L.latLngBounds(JSON.parse(words.bounds));
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = L.map(frame, {
    attributionControl: false, zoomControl: false, maxBounds: bounds, maxBoundsViscosity: 1, zoomSnap: 0,
    scrollWheelZoom: false, dragging: !matchMedia("(pointer: coarse)").matches,
    zoomAnimation: !still, fadeAnimation: !still, inertia: !still,
  });
  L.control.zoom({ zoomInTitle: words.near, zoomOutTitle: words.far }).addTo(map);
  const fit = () => map.setMinZoom(map.getBoundsZoom(bounds));
  map.fitBounds(bounds, { animate: false }).setMaxZoom(map.getZoom() + 7).on("resize", fit);
  fit();
  map.options.zoomSnap = 0.5;
  const land = drawing.cloneNode(true);
  land.querySelectorAll(".mark").forEach((mark) => mark.remove());
  land.removeAttribute("role");
  land.setAttribute("aria-hidden", "true");
  L.svgOverlay(land, bounds).addTo(map);
  drawing.remove();

  // The page scrolls under a wheel and under one finger; the map takes Ctrl and the wheel, two fingers, and the mouse.
  frame.addEventListener("wheel", (event) => {
    if (event.ctrlKey) event.preventDefault();
    map.scrollWheelZoom[event.ctrlKey ? "enable" : "disable"]();
  }, { capture: true, passive: false });
  frame.addEventListener("pointerdown", ({ pointerType }) => {
    map.dragging[pointerType === "mouse" ? "enable" : "disable"]();
  }, { capture: true });

  const spots = places.map(([lat, lng, name, url, note, isHome], key) => (
    { key, lat, lng, name, url, note, isHome, ...L.CRS.EPSG3857.latLngToPoint({ lat, lng }, 0) }
  ));
  // Groups at a zoom: a spot joins the first that lies near, so that no two marks cover each other. Home stands alone.
  let zoomed, groups;
  const group = (zoom) => {
    if (zoomed === zoom) return groups;
    const size = 2 ** zoom / apart, cells = new Map();
    const cell = (x, y) => Math.floor(x) * 1e7 + Math.floor(y);
    groups = [];
    spots.forEach((spot) => {
      const x = spot.x * size, y = spot.y * size;
      let near;
      for (let right = -1; right < 2 && !spot.isHome; right++) for (let down = -1; down < 2; down++) {
        near ??= cells.get(cell(x + right, y + down))?.find((other) => Math.hypot(other.x - x, other.y - y) < 1);
      }
      if (near) return near.spots.push(spot);
      const made = { x, y, spots: [spot], ...{ lat: spot.lat, lng: spot.lng, isHome: spot.isHome } };
      groups.push(made);
      if (!spot.isHome) cells.set(cell(x, y), [...cells.get(cell(x, y)) ?? [], made]);
    });
    zoomed = zoom;
    return groups;
  };

  const called = ({ spots: held }, most) => held.length > most ? "" : held.map(({ name }) => name).join(", ");
  // Names beside the marks, where none covers another or a mark.
  const nameSides = (seen) => {
    const { x: width, y: height } = map.getSize();
    const named = seen.filter((one) => called(one, MOST_NAMED));
    if (named.length > MOST_NAMES + 1) return;
    const at = (one) => map.latLngToContainerPoint(one);
    const radius = ({ spots: held }) => held.length > 1 ? 11 : 6;
    const taken = seen.map((one) => {
      const { x, y } = at(one), r = radius(one);
      return [x - r, y - r, x + r, y + r];
    });
    named.sort((one, other) => Boolean(other.isHome) - Boolean(one.isHome)).forEach((one) => {
      const { x, y } = at(one), around = sides(radius(one)), wide = LETTER * called(one, MOST_NAMED).length;
      one.side = Object.keys(around).find((side) => {
        const [right, down] = around[side];
        const left = x + right - wide * { top: .5, bottom: .5, right: 0, left: 1 }[side];
        const box = [left, y + down - 13, left + wide, y + down + 4];
        if (box[0] < 0 || box[1] < 0 || box[2] > width || box[3] > height) return false;
        if (taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) return false;
        return taken.push(box);
      });
    });
  };

  const layer = L.layerGroup().addTo(map);
  const mark = (one) => {
    const number = one.spots.length, isMany = number > 1;
    const names = called(one, MOST_LISTED);
    const label = isMany ? `${number} ${words.more}${names && ": "}${names}` : names;
    const html = document.createElement("span");
    html.textContent = one.side ? called(one, MOST_NAMED) : "";
    html.className = `name ${one.side}`;
    const size = number > 99 ? 32 : 24;
    const icon = L.divIcon({ className: `pin${isMany ? " many" : ""}${one.isHome ? " home" : ""}`, iconSize: [size, size], html });
    const made = L.marker(one, { icon, title: label, interactive: !one.isHome, keyboard: !one.isHome, autoPanOnFocus: false });
    const element = made.addTo(layer).getElement();
    element.dataset.key = one.spots[0].key;
    element.dataset.number = number;
    element.setAttribute("aria-label", label);
    element.setAttribute("role", one.isHome ? "img" : "button");
    made.on("click", () => open(one));
    element.addEventListener("keydown", (event) => {
      if (one.isHome || !["Enter", " "].includes(event.key)) return;
      event.preventDefault();
      open(one);
    });
  };
  const pin = (key) => frame.querySelector(`.pin[data-key="${key}"]`);
  const show = () => {
    const focused = document.activeElement.dataset.key;
    const view = map.getBounds().pad(0.05);
    const seen = group(map.getZoom()).filter((one) => view.contains(one));
    seen.forEach((one) => { one.side = ""; });
    nameSides(seen);
    layer.clearLayers();
    seen.forEach(mark);
    if (focused) (pin(focused) ?? frame).focus({ preventScroll: true });
  };

  // A text stays until it is closed: drawing the marks anew would take its mark away.
  let read = null;
  const open = (one) => {
    if (one.spots.length > MOST_LISTED && map.getZoom() < map.getMaxZoom()) {
      map.fitBounds(L.latLngBounds(one.spots), { padding: [40, 40] });
      frame.focus({ preventScroll: true });
      return;
    }
    const text = document.createElement("div");
    one.spots.forEach(({ name, url, note }) => {
      const line = document.createElement("p");
      const link = Object.assign(document.createElement(url ? "a" : "strong"), { textContent: name });
      if (url) link.href = url;
      else link.tabIndex = -1;
      line.append(link, ...(note ? [document.createElement("br"), note] : []));
      text.append(line);
    });
    const popup = L.popup({ maxWidth: 220, maxHeight: 180, autoPanPadding: [8, 8] }).setLatLng(one).setContent(text).openOn(map);
    read = { key: one.spots[0].key, popup };
    const element = popup.getElement();
    element.setAttribute("role", "dialog");
    element.setAttribute("aria-label", called(one, Infinity));
    element.querySelector(".leaflet-popup-close-button").setAttribute("aria-label", words.close);
    text.querySelector("a, strong").focus({ preventScroll: true });
  };
  map.on("popupclose", () => {
    const { key, popup } = read;
    const wasInside = document.activeElement === document.body || popup.getElement()?.contains(document.activeElement);
    read = null;
    show();
    if (wasInside) (pin(key) ?? frame).focus({ preventScroll: true });
  });
  map.on("moveend", () => { if (!read) show(); });
  frame.addEventListener("keydown", ({ key }) => { if (key === "Escape") map.closePopup(); });
  show();
};
