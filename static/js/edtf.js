// While an editor types a date, shows below it how it is understood; without this script it is shown after saving.
"use strict";
(() => {
  const address = document.currentScript.dataset.address;
  let waiting;
  document.addEventListener("input", (event) => {
    const field = event.target;
    if (!field.classList.contains("edtf-date")) return;
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const query = new URLSearchParams({ text: field.value, interval: field.dataset.interval || "" });
      const response = await fetch(`${address}?${query}`);
      if (!response.ok) return;
      const { reading } = await response.json();
      let shown = document.getElementById(`${field.id}_reading`);
      if (!shown) return;
      shown.textContent = reading;
    }, 250);
  });
})();
