// How far the work on a spreadsheet has come, told as it goes on; without this script a link shows it.
"use strict";
(() => {
  const status = document.querySelector("[data-progress]");
  const address = status.dataset.progress;

  const look = async () => {
    try {
      const response = await fetch(address, { headers: { "X-Part": "progress" } });
      const known = response.headers.get("Content-Type").includes("json") ? await response.json() : { is_done: true };
      if (known.is_done) { location.replace(address); return; }
      if (status.textContent !== known.text) status.textContent = known.text;
    } catch {
      // The network may come back.
    }
    setTimeout(look, 2000);
  };
  setTimeout(look, 1000);
})();
