// While an editor types a date or a text, shows below it how it is read; without this script it is shown after saving.
"use strict";
(() => {
  const waiting = new Map();
  const read = async (field) => {
    const text = field.value;
    const body = new FormData();
    body.set("text", text);
    body.set("csrfmiddlewaretoken", field.form.elements.csrfmiddlewaretoken.value);
    const response = await fetch(field.dataset.reading, { method: "POST", body });
    const shown = document.getElementById(`${field.id}_reading`);
    if (shown && response.ok && text === field.value) shown.innerHTML = (await response.json()).reading;
  };
  document.addEventListener("input", ({ target: field }) => {
    if (!field.dataset.reading) return;
    clearTimeout(waiting.get(field));
    waiting.set(field, setTimeout(read, 250, field));
  });
  // What was typed before this script had come, or was kept by the browser on the way back.
  for (const field of document.querySelectorAll("[data-reading]")) if (field.value !== field.defaultValue) read(field);
})();
