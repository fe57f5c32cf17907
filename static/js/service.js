// The contact centre's page by keyboard alone; without this script Enter in the box searches, and each hit is a link.
"use strict";
(() => {
  const box = document.getElementById("ask");
  const answers = document.getElementById("answers");
  const recent = document.querySelector(".recent");
  const KEPT = "twintowns.asked";
  let waiting, asked;

  const hits = () => [...answers.querySelectorAll(".hits a")];
  const card = () => answers.querySelector(".answer");
  const value = (what) => {
    const found = answers.querySelector(`[data-copy="${what}"]`);
    return found && (found.value || found.textContent).trim();
  };
  const showButtons = () => answers.querySelectorAll("[data-does]").forEach((button) => { button.hidden = false; });

  const load = async (query) => {
    const address = `?${query}`;
    asked = address;
    const response = await fetch(address, { headers: { "X-Part": "answers" } });
    if (response.redirected || !response.ok) { location.assign(address); return; }
    const html = await response.text();
    if (asked !== address) return; // something newer has been typed
    answers.innerHTML = html;
    showButtons();
    history.replaceState(null, "", address);
  };

  const copy = async (what) => {
    const text = value(what);
    if (!text) return;
    await navigator.clipboard.writeText(text);
    const done = answers.querySelector(".done");
    done.textContent = `${done.dataset.copied} ${text}`;
  };

  // What was asked stays on this device.
  const kept = () => JSON.parse(localStorage.getItem(KEPT) || "[]");
  const keep = () => {
    const text = box.value.trim();
    if (text && hits().length) localStorage.setItem(KEPT, JSON.stringify([text, ...kept().filter((old) => old !== text)].slice(0, 8)));
  };
  const showRecent = () => {
    recent.hidden = box.value.trim() !== "" || kept().length === 0;
    recent.querySelector("ul").replaceChildren(...kept().map((text) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = `?${new URLSearchParams({ q: text })}`;
      link.textContent = text;
      item.append(link);
      return item;
    }));
  };
  recent.querySelector("button").addEventListener("click", () => { localStorage.removeItem(KEPT); showRecent(); box.focus(); });

  box.addEventListener("input", () => {
    clearTimeout(waiting);
    showRecent();
    waiting = setTimeout(() => load(new URLSearchParams({ q: box.value })), 120);
  });
  box.form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    await load(new URLSearchParams({ q: box.value }));
    keep();
    if (card()) card().focus();
  });
  answers.addEventListener("click", async (event) => {
    const link = event.target.closest(".hits a");
    const button = event.target.closest("button[data-does]");
    if (button) copy(button.dataset.does);
    if (!link) return;
    event.preventDefault();
    await load(new URL(link.href).search.slice(1));
    keep();
    card().focus();
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const links = hits();
    const at = links.indexOf(document.activeElement);
    const isInCard = card() && card().contains(document.activeElement);
    if (event.key === "Escape" && document.activeElement !== box) {
      box.focus();
      box.select();
    } else if (event.key === "ArrowDown" && (at >= 0 || document.activeElement === box) && links.length) {
      links[Math.min(at + 1, links.length - 1)].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      (links[at - 1] || box).focus();
    } else if (isInCard && "cpe".includes(event.key.toLowerCase())) {
      copy({ c: "answer", p: "phone", e: "email" }[event.key.toLowerCase()]);
    } else if (isInCard && event.key.toLowerCase() === "m") {
      answers.querySelector('[data-does="hand-over"]')?.click();
    } else {
      return;
    }
    event.preventDefault();
  });

  showButtons();
  showRecent();
  if (!box.value) box.focus();
})();
