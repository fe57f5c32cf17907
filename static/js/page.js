// What a page can do beyond the server's part: print itself, and move its map.
"use strict";
document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});

// The map moves once somebody turns to it: Leaflet over the same drawing, the points in clusters.
(() => {
  const files = document.currentScript.dataset;
  const frame = document.querySelector("[data-map]");
  if (!frame) return;
  const drawing = frame.querySelector("svg");
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

  const start = async () => {
    turns.forEach((turn) => frame.removeEventListener(turn, start));
    const [places] = await Promise.all([points(), load("leaflet"), load("cluster"), load("style")]);
    const bounds = L.latLngBounds(JSON.parse(frame.dataset.bounds));
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const map = L.map(frame, {
      attributionControl: false, zoomControl: false, maxBounds: bounds, maxBoundsViscosity: 1, zoomSnap: 0,
      zoomAnimation: !still, fadeAnimation: !still, inertia: !still,
    });
    const words = document.documentElement.lang === "en" ? ["Zoom in", "Zoom out"] : ["Zooma in", "Zooma ut"];
    L.control.zoom({ zoomInTitle: words[0], zoomOutTitle: words[1] }).addTo(map);
    map.fitBounds(bounds, { animate: false });
    map.setMinZoom(map.getZoom()).setMaxZoom(map.getZoom() + 7);
    map.options.zoomSnap = 0.5;
    const land = drawing.cloneNode(true);
    land.querySelectorAll(".mark").forEach((mark) => mark.remove());
    land.removeAttribute("role");
    land.setAttribute("aria-hidden", "true");
    land.setAttribute("preserveAspectRatio", "none");
    L.svgOverlay(land, bounds).addTo(map);

    const index = new Supercluster({ radius: 60, extent: 256, maxZoom: 22 }).load(places.map(([lat, lng], key) => ({
      type: "Feature", properties: { key }, geometry: { type: "Point", coordinates: [lng, lat] },
    })));
    const layer = L.layerGroup().addTo(map);
    const marker = (feature) => {
      const [lng, lat] = feature.geometry.coordinates;
      const { cluster, cluster_id: id, point_count: count, key } = feature.properties;
      const [, , name, url, note, isHome] = cluster ? [] : places[key];
      const label = cluster ? `${count} ${frame.dataset.more}` : name;
      const icon = L.divIcon({
        className: cluster ? "pin many" : isHome ? "pin home" : "pin", iconSize: cluster ? [34, 34] : [24, 24], html: cluster ? String(count) : "",
      });
      const made = L.marker([lat, lng], { icon, title: label, alt: label, autoPanOnFocus: false });
      if (cluster) {
        const open = () => {
          map.setView([lat, lng], Math.min(index.getClusterExpansionZoom(id), map.getMaxZoom()));
          frame.focus({ preventScroll: true });
        };
        made.on("click", open);
        made.on("keypress", ({ originalEvent }) => { if (originalEvent.key === "Enter") open(); });
      } else {
        const text = document.createElement("div");
        const link = Object.assign(document.createElement(url ? "a" : "strong"), { textContent: name });
        if (url) link.href = url;
        text.append(link, ...(note ? [document.createElement("br"), note] : []));
        made.bindPopup(text);
      }
      return made.addTo(layer);
    };
    const show = () => {
      const seen = map.getBounds();
      const box = [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()];
      layer.clearLayers();
      index.getClusters(box, Math.round(map.getZoom())).forEach((feature) => {
        const made = marker(feature).getElement();
        made.setAttribute("role", "button");
        made.setAttribute("aria-label", made.title);
      });
    };
    drawing.remove();
    frame.removeAttribute("role");
    show();
    // An open text stays until it is closed: drawing the marks anew would take it away.
    let isReading = false;
    map.on("popupopen", () => { isReading = true; });
    map.on("popupclose", () => { isReading = false; show(); });
    map.on("moveend", () => { if (!isReading) show(); });
  };
  const turns = ["pointerenter", "touchstart", "focus"];
  turns.forEach((turn) => frame.addEventListener(turn, start, { passive: true }));
  frame.tabIndex = 0;
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", drawing.getAttribute("aria-label"));
  drawing.setAttribute("aria-hidden", "true");
})();
