// Names for the fields that Django's autocompletion replaces, which it leaves without one for screen readers.
"use strict";
(() => {
  const $ = window.django && window.django.jQuery;
  if (!$ || !$.fn.djangoAdminSelect2) return;

  const name = (select) => {
    const label = document.querySelector(`label[for="${select.id}"]`);
    const shown = select.parentElement.querySelector(".select2-selection");
    if (!label || !shown) return;
    label.id = label.id || `${select.id}_label`;
    const value = shown.querySelector(".select2-selection__rendered");
    shown.setAttribute("aria-labelledby", value.id ? `${label.id} ${value.id}` : label.id);
    if (value.getAttribute("role") === "textbox") value.setAttribute("aria-labelledby", label.id);
    const typed = shown.querySelector("input");
    if (typed) typed.setAttribute("aria-labelledby", label.id);
  };

  const replace = $.fn.djangoAdminSelect2;
  $.fn.djangoAdminSelect2 = function () {
    // With a cross for all, a list of several would hold something that is no item of it; each item has a cross of its own.
    this.filter("[multiple]").attr("data-allow-clear", "false");
    replace.call(this);
    this.each((_index, select) => name(select));
    return this;
  };
})();

// A form is sent once: a second click waits for the answer to the first. What is sent twice in spite of it is done once.
(() => {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.isSent) event.preventDefault();
    form.dataset.isSent = "yes";
  });
  // Shown anew by “Back”, it may be sent again.
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-is-sent]")) delete form.dataset.isSent;
  });
})();
