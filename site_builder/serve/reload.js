/* Added to pages by `site-builder serve` only: reloads them after a build, shows the errors of a failed one. */
(function () {
  "use strict";
  var mine = document.currentScript.getAttribute("data-version");
  var key = "site-builder-scroll:" + location.pathname;
  var box = null;

  function restore() {
    var kept = null;
    try { kept = sessionStorage.getItem(key); sessionStorage.removeItem(key); } catch (error) { return; }
    if (kept !== null) { window.scrollTo(0, Number(kept)); }
  }

  function reload() {
    try { sessionStorage.setItem(key, String(window.scrollY)); } catch (error) { /* scroll is lost, no more */ }
    location.reload();
  }

  function show(error) {
    if (!error) { if (box) { box.remove(); box = null; } return; }
    if (!box) {
      var style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = "/-/reload.css";
      document.head.appendChild(style);
      box = document.createElement("div");
      box.id = "site-builder-errors";
      box.setAttribute("role", "alert");
      document.body.appendChild(box);
    }
    var title = document.createElement("strong");
    title.textContent = "Not built: this is the last good site";
    var text = document.createElement("pre");
    text.textContent = error;
    box.replaceChildren(title, text);
  }

  if (document.readyState === "complete") { restore(); } else { window.addEventListener("load", restore); }
  var news = new EventSource("/-/news");
  news.onmessage = function (message) {
    var told = JSON.parse(message.data);
    if (told.version !== mine) { reload(); return; }
    show(told.error);
  };
  window.addEventListener("pagehide", function () { news.close(); });
}());
