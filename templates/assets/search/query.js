/* What people type, made into a query that lunr's parser takes: a colon after no known field is text, marks at
   the ends of words fall away, stop words are dropped, "quotation marks" ask for the exact phrase, and the word
   being typed is also looked for as a beginning. lunr's language works as it is: + - field: * ~1 ^2. */
(function (site) {
  'use strict';
  var MOST = 64, LONGEST = 64;

  function pieces(body) {
    return site.fold(body).split(/[\s:~^+\\\-]+/).map(function (piece) {
      return piece.replace(/^[^\w*]+/, '').slice(0, LONGEST).replace(/\*+/g, '*').replace(/[^\w*]+$/, '');
    }).filter(function (piece) { return /\w/.test(piece) && (piece.includes('*') || lunr.stopWordFilter(piece.toLowerCase())); });
  }

  function word(text, names) {
    var parts = /^([+-]?)(?:([a-z]+):)?(.*?)((?:~\d{1,9}|\^\d{1,9})*)$/is.exec(text);
    var field = (parts[2] || '').toLowerCase(), isField = names.includes(field);
    var body = isField ? parts[3] : field + ' ' + parts[3];
    var stars = 0;
    var kept = pieces(body).map(function (piece) {
      return piece.replace(/\*/g, function (star) { return ++stars > 3 ? '' : star; });
    });
    var tail = parts[4].replace(/~(\d+)/g, function (_, n) { return '~' + Math.min(2, n); })
      .replace(/\^(\d+)/g, function (_, n) { return '^' + Math.min(1000, n); });
    return kept.map(function (piece) { return { sign: parts[1], field: isField ? field : '', piece: piece, tail: tail }; });
  }

  function phraseOf(field, text) {
    var all = site.words(text.slice(0, 2000));
    return {
      field: field,
      words: all.map(function (one) { return one.plain; }),
      terms: Array.from(new Set(all.map(function (one) { return one.term; }).filter(Boolean)))
    };
  }

  site.prepare = function (typed, names) {
    var phrases = [];
    var rest = typed.slice(0, 20000).replace(/(?:(^|\s)-)?(?:(\w+):)?["“”„«»]([^"“”„«»]*)["“”„«»]/g, function (_, minus, field, text) {
      var isField = names.includes((field || '').toLowerCase());
      var phrase = phraseOf(isField ? field.toLowerCase() : '', text);
      phrase.not = minus !== undefined;
      if (phrase.terms.length) phrases.push(phrase);
      return ' ' + (field && !isField ? field : '') + ' ';
    });
    var words = rest.split(/\s+/).flatMap(function (text) { return word(text, names); }).slice(0, MOST);
    var last = words[words.length - 1];
    var open = last && !last.sign && !last.field && !last.tail && last.piece.length > 1 && /^\w+$/.test(last.piece) && /\w$/.test(site.fold(rest));
    var text = words.map(function (w) { return w.sign + (w.field && w.field + ':') + w.piece + w.tail; }).join(' ');

    function fill(query, loose) {
      if (text) new lunr.QueryParser(text, query).parse();
      if (open) query.clause({ term: last.piece.toLowerCase() + '*', usePipeline: false, boost: 0.5 });
      phrases.filter(function (phrase) { return !phrase.not; }).forEach(function (phrase) {
        phrase.terms.forEach(function (term) {
          query.clause({
            term: term, usePipeline: false, fields: phrase.field ? [phrase.field] : query.allFields,
            presence: loose ? lunr.Query.presence.OPTIONAL : lunr.Query.presence.REQUIRED
          });
        });
      });
    }

    return {
      empty: !text && !phrases.length,
      fill: function (query) { fill(query, false); },
      loose: function (query) { fill(query, true); },
      phrases: phrases.filter(function (phrase) { return !phrase.field && !phrase.not; }),
      without: phrases.filter(function (phrase) { return phrase.not; }),
      words: words.filter(function (w) { return w.sign !== '-' && !w.piece.includes('*'); }).map(function (w) { return w.piece; })
        .concat(phrases.flatMap(function (phrase) { return phrase.words; }))
    };
  };
})(window.siteSearch);
