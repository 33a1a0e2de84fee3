/* What people type, made into clauses of a lunr query: a colon after no known field is text, marks at the ends of
   words fall away, stop words are dropped, "quotation marks" ask for the exact phrase, and so do signs written
   without spaces. lunr's language works as it is: + - field: * ~1 ^2. */
(function (site) {
  'use strict';
  var MOST = 64, LONGEST = 64, SIGNS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/;
  var QUOTED = /(?:(^|\s)-)?(?:([a-z]+):)?["“”„«»]([^"“”„«»]*)["“”„«»]/gi;

  function pieces(body) {
    return site.fold(body).split(/[\s:~^+\\\-]+/).map(function (piece) {
      return piece.replace(/^[^\p{L}\p{N}_*]+/u, '').slice(0, LONGEST).replace(/\*+/g, '*').replace(/[^\p{L}\p{N}_*]+$/u, '');
    }).filter(function (piece) { return /[\p{L}\p{N}_]/u.test(piece) && (piece.includes('*') || lunr.stopWordFilter(piece.toLowerCase())); });
  }

  function word(text, names) {
    var parts = /^([+-]?)(?:([a-z]+):)?(.*?)((?:~\d{1,9}|\^\d{1,9})*)$/is.exec(text);
    var field = (parts[2] || '').toLowerCase(), isField = names.includes(field), stars = 0;
    var tail = parts[4].replace(/~(\d+)/g, function (_, n) { return '~' + Math.min(2, n); })
      .replace(/\^(\d+)/g, function (_, n) { return '^' + Math.min(1000, n); });
    return pieces(isField ? parts[3] : field + ' ' + parts[3]).map(function (piece) {
      piece = piece.replace(/\*/g, function (star) { return ++stars > 3 ? '' : star; });
      return { sign: parts[1], field: isField ? field : '', piece: piece, tail: tail };
    });
  }

  function phraseOf(field, text, not) {
    var all = site.words(text.slice(0, 2000)), typed = all.map(function (one) { return one.plain; });
    return { field: field, not: not, text: text.slice(0, 2000).trim(), words: typed, terms: Array.from(new Set(all.map(function (one) { return one.term; }).filter(Boolean))) };
  }

  /* -> words to look for, phrases, and `run`: all that was typed, if it is plain text of some length. */
  site.prepare = function (typed, names) {
    var phrases = [];
    function keep(phrase) { if (phrase.terms.length) phrases.push(phrase); }
    typed = typed.slice(0, 20000);
    var rest = typed.replace(QUOTED, function (_, minus, field, text) {
      var isField = names.includes((field || '').toLowerCase());
      keep(phraseOf(isField ? field.toLowerCase() : '', text, minus !== undefined));
      return ' ' + (field && !isField ? field : '') + ' ';
    });
    var words = rest.split(/\s+/, 4 * MOST).flatMap(function (text) { return word(text, names); }).filter(function (one) {
      if (!SIGNS.test(one.piece) || one.tail) return true;
      keep(phraseOf(one.field, one.piece, one.sign === '-'));
      return false;
    }).slice(0, MOST);
    var last = words[words.length - 1], plain = words.every(function (w) { return !w.sign && !w.field && !w.tail && !w.piece.includes('*'); });
    if (last) last.open = last.piece.length > 1 && /[\p{L}\p{N}_]$/u.test(rest);
    var run = plain && !phrases.length ? phraseOf('', typed, false) : null;
    return {
      words: words,
      empty: !words.length && !phrases.length,
      phrases: phrases.filter(function (phrase) { return !phrase.not; }),
      without: phrases.filter(function (phrase) { return phrase.not; }),
      run: run && run.words.length > 3 ? run : null
    };
  };
})(window.siteSearch);
