(function () {
  "use strict";
  const root = document.body.dataset.root;

  // formulas
  for (const math of document.querySelectorAll(".math")) {
    katex.render(math.textContent, math, {
      displayMode: math.classList.contains("display"),
      throwOnError: false,
    });
  }

  // code; what has no language stays as it is
  for (const code of document.querySelectorAll("pre code[class*=language-]")) {
    const language = code.className.replace(/.*language-(\S+).*/, "$1");
    if (language === "console") markPrompts(code);
    else if (hljs.getLanguage(language)) hljs.highlightElement(code);
  }

  // what is typed stands out from what is printed
  function markPrompts(code) {
    const lines = code.textContent.split("\n");
    code.replaceChildren();
    lines.forEach((line, at) => {
      if (line.startsWith("$ ")) {
        const typed = document.createElement("span");
        typed.className = "prompt";
        typed.textContent = line;
        code.append(typed);
      } else {
        code.append(line);
      }
      if (at + 1 < lines.length) code.append("\n");
    });
  }

  // dark mode
  const themeButton = document.getElementById("theme-button");
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  function isDark() {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : prefersDark.matches;
  }
  function showTheme() {
    themeButton.setAttribute("aria-pressed", String(isDark()));
  }
  themeButton.addEventListener("click", () => {
    const theme = isDark() ? "light" : "dark";
    document.documentElement.dataset.theme = theme;
    try {
      localStorage.setItem("theme", theme);
    } catch (e) {
      // the choice lasts for this page
    }
    showTheme();
  });
  prefersDark.addEventListener("change", showTheme);
  showTheme();

  // the menu on a phone
  const menuButton = document.getElementById("menu-button");
  menuButton.addEventListener("click", () => {
    const open = document.body.classList.toggle("menu-open");
    menuButton.setAttribute("aria-expanded", String(open));
  });
  const current = document.querySelector("#menu [aria-current]");
  const menu = document.getElementById("menu");
  if (current) menu.scrollTop = current.offsetTop - menu.clientHeight / 2;

  // search
  const query = document.getElementById("query");
  const results = document.getElementById("results");
  let index = null;
  function build() {
    return lunr(function () {
      this.ref("id");
      this.field("heading", { boost: 8 });
      this.field("page", { boost: 3 });
      this.field("text");
      window.siteSections.forEach((s, id) => this.add({ id, ...s }));
    });
  }
  function find(words) {
    index = index || build();
    return index.query((q) => {
      for (const word of lunr.tokenizer(words)) {
        q.term(word, { boost: 10 });
        q.term(word, {
          wildcard: lunr.Query.wildcard.TRAILING,
          usePipeline: false,
        });
      }
    });
  }
  function excerpt(text, words) {
    const first = words.trim().split(/\s+/)[0].toLowerCase();
    const at = Math.max(0, text.toLowerCase().indexOf(first) - 40);
    return (at > 0 ? "… " : "") + text.slice(at, at + 140) + (text.length > at + 140 ? " …" : "");
  }
  function show() {
    const words = query.value;
    results.replaceChildren();
    results.hidden = words.trim() === "";
    if (results.hidden) return;
    const found = find(words).slice(0, 12);
    if (found.length === 0) results.textContent = "Nothing found.";
    for (const hit of found) {
      const section = window.siteSections[hit.ref];
      const link = document.createElement("a");
      link.href = root + section.place;
      const title = document.createElement("strong");
      title.textContent =
        section.heading === section.page ? section.page : section.page + " › " + section.heading;
      const text = document.createElement("span");
      text.textContent = excerpt(section.text, words);
      link.append(title, text);
      results.append(link);
    }
  }
  query.addEventListener("input", show);
  document.getElementById("search").addEventListener("submit", (event) => {
    event.preventDefault();
    const first = results.querySelector("a");
    if (first) first.click();
  });
  document.addEventListener("keydown", (event) => {
    const links = [...results.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "/" && !/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      query.focus();
    } else if (event.key === "Escape") {
      results.hidden = true;
      if (at >= 0) query.focus();
    } else if (event.key === "ArrowDown" && (at >= 0 || document.activeElement === query)) {
      if (links.length > 0) {
        event.preventDefault();
        links[Math.min(at + 1, links.length - 1)].focus();
      }
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (at === 0 ? query : links[at - 1]).focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("#search")) results.hidden = true;
  });

  // …?q=words: a search that can be bookmarked
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    query.value = asked;
    show();
  }
  document.documentElement.dataset.ready = "yes";
})();
