/* Words of a text as the index knows them; `fold` and `term` are the twins of site_builder/search/analysis.py. */
(function (site) {
  'use strict';
  var PARTS = '\\s\\-‐-―\\/…“”„«»"\\x1c-\\x1f\\x85\\ufeff';
  var PARTING = /[‐-―\/…“”„«»"\x1c-\x1f\x85\ufeff]/g;
  var WORDS = new RegExp('[^' + PARTS + ']+', 'g');
  var SIGNS = '\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff';
  var UNSPACED = new RegExp('[' + SIGNS + ']'), RUNS = new RegExp('[' + SIGNS + ']+|[^' + SIGNS + ']+', 'g');
  var START = /^[^\p{L}\p{N}_]+/u, INSIDE = /[\p{L}\p{N}_\uD800-\uDFFF]/u, LAST = /[\p{L}\p{N}_]$/u;
  var known = new Map();

  site.fold = function (text) {
    return text.replace(/[‘’ʼ]/g, "'").replace(PARTING, ' ')
      .normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC')
      .replace(/'s(?<=[a-z0-9_]'s)(?![a-z0-9_])/gi, '');
  };

  /* Where the letters and digits of a word end: the last surrogate pair counts if it is a letter. */
  function ending(word) {
    var end = word.length;
    while (end && !LAST.test(word.slice(Math.max(0, end - 2), end))) end--;
    return end;
  }

  site.plain = function (word) {
    var folded = site.fold(word).toLowerCase().replace(START, '');
    return folded.slice(0, ending(folded));
  };

  /* The index term of a plain word; '' for a stop word. */
  site.term = function (plain) {
    if (!known.has(plain)) known.set(plain, plain && lunr.stopWordFilter(plain) ? site.stem(plain) : '');
    return known.get(plain);
  };

  site.stem = function (word) {
    return lunr.stemmer({ update: function (change) { return change(word); } });
  };

  /* Unspaced script in overlapping pairs, as [start, end] within the word. */
  function pairs(word) {
    var found = [], run;
    RUNS.lastIndex = 0;
    while ((run = RUNS.exec(word))) {
      var text = run[0], at = run.index;
      if (!UNSPACED.test(text[0]) || text.length === 1) found.push([at, at + text.length]);
      else for (var i = 0; i + 1 < text.length; i++) found.push([at + i, at + i + 2]);
    }
    return found;
  }

  function piece(text, start) {
    var lead = START.exec(text), plain = site.plain(text), end = text.length;
    lead = lead ? lead[0].length : 0;
    while (end > lead && !INSIDE.test(text[end - 1])) end--;
    return { start: start + lead, end: start + end, plain: plain, term: site.term(plain) };
  }

  /* Every word of a text: where it stands, how it reads, which term it is. */
  site.words = function (text) {
    var found = [], match;
    WORDS.lastIndex = 0;
    while ((match = WORDS.exec(text))) {
      var word = match[0];
      if (!UNSPACED.test(word)) found.push(piece(word, match.index));
      else pairs(word).forEach(function (at) { found.push(piece(word.slice(at[0], at[1]), match.index + at[0])); });
    }
    return found.filter(function (word) { return word.plain; });
  };
})(window.siteSearch);
