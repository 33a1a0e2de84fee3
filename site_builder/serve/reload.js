/* Added to pages by `site-builder serve` only: reloads them after a build, shows the errors of a failed one. */
(function () {
  "use strict";
  /* What the page shows follows the site, or every build. */
  var counted = document.currentScript.hasAttribute("data-build") ? "build" : "version";
  var mine = document.currentScript.getAttribute("data-" + counted);
  var key = "site-builder-place:" + location.pathname;
  var KEPT = 8;  /* passages remembered: those edited are not found again */
  var news = null, box = null, closed = "";

  /* Does it scroll with the page? What sticks to the window tells nothing. */
  function moves(one) {
    for (var at = one; at; at = at.parentElement) {
      if (/sticky|fixed/.test(getComputedStyle(at).position)) { return false; }
    }
    return true;
  }

  /* The passages at the top of the window, so that the reader stays at the same words when some are added above. */
  function place() {
    var seen = [];
    Array.prototype.some.call(document.querySelectorAll("main [id]"), function (one) {
      var at = one.getBoundingClientRect();
      if (at.height && at.top >= 0 && moves(one)) { seen.push([one.id, at.top]); }
      return seen.length >= KEPT;
    });
    return { y: window.scrollY, seen: window.scrollY > 0 ? seen : [] };
  }

  function restore() {
    var kept = null;
    try { kept = JSON.parse(sessionStorage.getItem(key)); sessionStorage.removeItem(key); } catch (error) { return; }
    if (!kept) { return; }
    history.scrollRestoration = "auto";
    var found = kept.seen.filter(function (one) { return document.getElementById(one[0]); })[0];
    var y = found ? window.scrollY + document.getElementById(found[0]).getBoundingClientRect().top - found[1] : kept.y;
    window.scrollTo({ top: y, behavior: "instant" });
  }

  function reload() {
    news.close();
    try {
      sessionStorage.setItem(key, JSON.stringify(place()));
      history.scrollRestoration = "manual";
    } catch (error) { /* the place is lost, no more */ }
    location.reload();
  }

  function close(error) {
    closed = error;
    if (box) { box.remove(); box = null; }
  }

  function show(error) {
    if (!error) { close(""); return; }
    if (error === closed) { return; }
    close("");
    if (!document.getElementById("site-builder-style")) {
      var style = document.createElement("link");
      style.id = "site-builder-style";
      style.rel = "stylesheet";
      style.href = "/-/reload.css";
      document.head.appendChild(style);
    }
    box = document.createElement("section");
    box.id = "site-builder-errors";
    box.setAttribute("role", "alert");
    var title = document.createElement("strong");
    title.textContent = "Not built: this is the last good site";
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = "Close";
    button.addEventListener("click", function () { close(error); });
    var list = document.createElement("ul");
    error.split("\n").forEach(function (line) {
      var item = document.createElement("li");
      item.textContent = line;
      list.appendChild(item);
    });
    box.append(title, button, list);
    document.body.appendChild(box);
  }

  function listen() {
    news = new EventSource("/-/news");
    news.onmessage = function (message) {
      var told = JSON.parse(message.data);
      if (told[counted] !== mine) { reload(); return; }
      show(told.error);
    };
  }

  if (document.readyState === "complete") { restore(); } else { window.addEventListener("load", restore); }
  listen();
  window.addEventListener("pagehide", function () { news.close(); });
  window.addEventListener("pageshow", function (event) { if (event.persisted) { listen(); } });
}());
