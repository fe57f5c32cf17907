// While an editor types a date, shows below it how it is understood; without this script it is shown after saving.
"use strict";
(() => {
  const address = document.currentScript.dataset.address;
  const waiting = new Map();
  const read = async (field) => {
    const text = field.value;
    const query = new URLSearchParams({ text, interval: field.dataset.interval || "" });
    const response = await fetch(`${address}?${query}`);
    const shown = document.getElementById(`${field.id}_reading`);
    if (shown && response.ok && text === field.value) shown.textContent = (await response.json()).reading;
  };
  document.addEventListener("input", ({ target: field }) => {
    if (!field.classList.contains("edtf-date")) return;
    clearTimeout(waiting.get(field));
    waiting.set(field, setTimeout(read, 250, field));
  });
  // What was typed before this script had come, or was kept by the browser on the way back.
  for (const field of document.querySelectorAll(".edtf-date")) if (field.value !== field.defaultValue) read(field);
})();
