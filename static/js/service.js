// The contact centre's page by keyboard alone; without this script Enter in the box searches, and each hit is a link.
"use strict";
(() => {
  const box = document.getElementById("ask");
  const answers = document.getElementById("answers");
  const status = document.querySelector(".hits-status");
  const recent = document.querySelector(".recent");
  const KEPT = "twintowns.asked";
  let waiting, asked;

  const hits = () => [...answers.querySelectorAll(".hits a")];
  const answer = () => answers.querySelector(".answer");
  const value = (what) => {
    const found = answers.querySelector(`[data-copy="${what}"]`);
    return found && (found.value || found.textContent).trim();
  };
  const showButtons = () => answers.querySelectorAll("[data-does]").forEach((button) => { button.hidden = false; });

  // One live region that stays on the page: what a screen reader says is its new text.
  const say = (text) => { status.textContent = text; };
  const said = () => answers.querySelector(".said")?.content.textContent.replace(/\s+/g, " ").trim() || "";

  // Puts the answers on the page, and the focus back on the hit that it was on.
  const show = (html) => {
    const at = document.activeElement.closest?.(".hits a")?.href;
    answers.innerHTML = html;
    showButtons();
    say(said());
    if (at) (hits().find((link) => link.href === at) || box).focus();
  };

  const load = async (query) => {
    const address = `?${query}`;
    asked = address;
    let response, html;
    try {
      response = await fetch(address, { headers: { "X-Part": "answers" } });
      if (response.redirected || !response.ok) { location.assign(address); return false; }
      html = await response.text();
    } catch {
      if (asked === address) say(status.dataset.offline);
      return false;
    }
    if (asked !== address) return false; // something newer has been typed
    show(html);
    history.replaceState(null, "", address);
    return true;
  };

  const copy = async (what) => {
    const text = value(what);
    if (!text) return;
    try {
      await navigator.clipboard.writeText(text);
      say(`${status.dataset.copied} ${text}`);
    } catch {
      say(status.dataset.notCopied);
    }
  };

  // What was asked stays on this device; where nothing can be kept there, the page does without.
  const kept = () => {
    try {
      const texts = JSON.parse(localStorage.getItem(KEPT) || "[]");
      return Array.isArray(texts) ? texts.filter((text) => typeof text === "string") : [];
    } catch {
      return [];
    }
  };
  const keepAll = (texts) => {
    try {
      if (texts.length) localStorage.setItem(KEPT, JSON.stringify(texts)); else localStorage.removeItem(KEPT);
    } catch { /* private browsing: nothing is kept */ }
  };
  const keep = () => {
    const text = box.value.trim();
    if (text && hits().length) keepAll([text, ...kept().filter((old) => old !== text)].slice(0, 8));
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
  recent.querySelector("button").addEventListener("click", () => { keepAll([]); showRecent(); box.focus(); });

  box.addEventListener("input", () => {
    clearTimeout(waiting);
    showRecent();
    waiting = setTimeout(() => load(new URLSearchParams({ q: box.value })), 120);
  });
  box.form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    if (!await load(new URLSearchParams({ q: box.value }))) return;
    keep();
    answer()?.focus();
  });
  answers.addEventListener("click", async (event) => {
    const link = event.target.closest(".hits a");
    const button = event.target.closest("button[data-does]");
    if (button) copy(button.dataset.does);
    if (!link) return;
    event.preventDefault();
    if (!await load(new URL(link.href).search.slice(1))) return;
    keep();
    answer()?.focus();
  });

  // To a hit, or back to the box above the first; the status tells which.
  const go = (links, at) => {
    if (at < 0) { box.focus(); say(said()); return; }
    links[at].focus();
    say(`${at + 1}/${links.length}: ${links[at].innerText.replace(/\s+/g, " ").trim()}`);
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const links = hits();
    const at = links.indexOf(document.activeElement);
    const isInAnswer = answer() && answer().contains(document.activeElement);
    if (event.key === "Escape" && document.activeElement !== box) {
      box.focus();
      box.select();
    } else if (event.key === "ArrowDown" && (at >= 0 || document.activeElement === box) && links.length) {
      go(links, Math.min(at + 1, links.length - 1));
    } else if (event.key === "ArrowUp" && at >= 0) {
      go(links, at - 1);
    } else if (isInAnswer && "cpe".includes(event.key.toLowerCase())) {
      copy({ c: "answer", p: "phone", e: "email" }[event.key.toLowerCase()]);
    } else if (isInAnswer && event.key.toLowerCase() === "m") {
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
