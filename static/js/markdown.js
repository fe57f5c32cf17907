// While an editor types a text, shows below it how it will look; without this script it is shown after saving.
"use strict";
(() => {
  const address = document.currentScript.dataset.address;
  const waiting = new Map();
  const read = async (field) => {
    const text = field.value;
    const body = new FormData();
    body.set("text", text);
    body.set("csrfmiddlewaretoken", field.form.elements.csrfmiddlewaretoken.value);
    const response = await fetch(address, { method: "POST", body });
    const shown = document.getElementById(`${field.id}_reading`);
    if (shown && response.ok && text === field.value) shown.innerHTML = (await response.json()).reading;
  };
  document.addEventListener("input", ({ target: field }) => {
    if (!field.classList.contains("markdown")) return;
    clearTimeout(waiting.get(field));
    waiting.set(field, setTimeout(read, 250, field));
  });
  // What was typed before this script had come, or was kept by the browser on the way back.
  for (const field of document.querySelectorAll("textarea.markdown")) if (field.value !== field.defaultValue) read(field);
})();
