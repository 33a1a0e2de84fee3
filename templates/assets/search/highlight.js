/* Highlights the words a reader searched for in the paragraph a result leads to. Nothing on the page is changed. */
(function () {
  'use strict';
  var words = (new URLSearchParams(location.search).get('hit') || '').split('|').filter(Boolean).slice(0, 12);
  var id = '', place;
  try { id = decodeURIComponent(location.hash.slice(1)); } catch (broken) { return; }
  place = id && document.getElementById(id);
  if (!words.length || !place || !window.Highlight || !CSS.highlights) return;
  var ranges = [], nodes = document.createTreeWalker(place, NodeFilter.SHOW_TEXT), at = [], text = '', node;
  while ((node = nodes.nextNode())) {
    at.push([text.length, node]);
    text += node.data;
  }
  function spot(offset) {
    var held = at.filter(function (pair) { return pair[0] <= offset; }).pop();
    return [held[1], Math.min(offset - held[0], held[1].length)];
  }
  words.forEach(function (word) {
    for (var from = text.indexOf(word); from >= 0 && ranges.length < 200; from = text.indexOf(word, from + word.length)) {
      if (/[\p{L}\p{N}]/u.test(text[from - 1] || ' ') || /[\p{L}\p{N}]/u.test(text[from + word.length] || ' ')) continue;
      var range = new Range(), start = spot(from), end = spot(from + word.length);
      range.setStart(start[0], start[1]);
      range.setEnd(end[0], end[1]);
      ranges.push(range);
    }
  });
  if (!ranges.length) return;
  /* Checkers of style sheets do not know this selector yet, so it stands here. */
  var sheet = new CSSStyleSheet();
  sheet.replaceSync('::highlight(search-hit) { background: var(--hit); color: var(--ink); }');
  document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set('search-hit', new Highlight(...ranges));
})();
