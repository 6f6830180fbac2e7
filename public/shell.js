(() => {
  const root = document.documentElement;
  root.dataset.js = "";
  // A browser may forbid storage; then the system's theme stands and a choice lasts for the page.
  const storage = (work) => {
    try {
      return work(localStorage);
    } catch {
      return null;
    }
  };
  const saved = storage((store) => store.getItem("theme"));
  if (saved === "light" || saved === "dark") root.dataset.theme = saved;

  const isDark = () =>
    root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;

  const toggleTheme = () => {
    const theme = isDark() ? "light" : "dark";
    root.dataset.theme = theme;
    storage((store) => store.setItem("theme", theme));
  };

  const closeMenus = (except) => {
    for (const menu of document.querySelectorAll("details[data-menu][open]")) {
      if (!except || !menu.contains(except)) menu.open = false;
    }
  };

  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target) return;
    closeMenus(target);
    if (target.closest("[data-theme-toggle]")) toggleTheme();
    const language = target.closest("a[data-locale]");
    if (language) {
      const place = location.pathname + location.search + location.hash;
      language.search = `?to=${encodeURIComponent(place)}`;
    }
    const copy = target.closest("[data-copy]");
    if (copy && navigator.clipboard) {
      navigator.clipboard.writeText(copy.dataset.copy).then(() => {
        copy.dataset.copied = "";
      });
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = document.querySelector("details[data-menu][open]");
    closeMenus();
    if (open) open.querySelector("summary").focus();
  });
})();
