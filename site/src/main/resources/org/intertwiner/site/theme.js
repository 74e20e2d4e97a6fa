// before anything is drawn, so that a dark page does not flash
(function () {
  "use strict";
  try {
    const chosen = localStorage.getItem("theme");
    if (chosen) document.documentElement.dataset.theme = chosen;
  } catch (e) {
    // storage is switched off: the system decides
  }
})();
