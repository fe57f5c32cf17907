// While an editor types a text, shows below it how it will look; without this script it is shown after saving.
"use strict";
(() => {
  const address = document.currentScript.dataset.address;
  let waiting;
  document.addEventListener("input", ({ target: field }) => {
    if (!field.classList.contains("markdown")) return;
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const shown = document.getElementById(`${field.id}_reading`);
      const body = new FormData();
      body.set("text", field.value);
      body.set("csrfmiddlewaretoken", field.form.elements.csrfmiddlewaretoken.value);
      const response = await fetch(address, { method: "POST", body });
      if (shown && response.ok) shown.innerHTML = (await response.json()).reading;
    }, 250);
  });
})();
