/* Words of a text as the index knows them; `fold` is the twin of site_builder/search/analysis.py. */
(function (site) {
  'use strict';
  var PARTING = /[‐-―\/…“”„«»"\x1c-\x1f\x85\ufeff]/g;
  var WORDS = /[^\s\-‐-―\/…“”„«»"\x1c-\x1f\x85]+/g;
  var known = new Map();

  site.fold = function (text) {
    return text.replace(/[‘’ʼ]/g, "'").replace(PARTING, ' ')
      .normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC')
      .replace(/([a-z0-9_])'s(?![a-z0-9_])/gi, '$1');
  };

  site.plain = function (word) {
    var folded = site.fold(word).toLowerCase().replace(/^\W+/, ''), end = folded.length;
    while (end && /\W/.test(folded[end - 1])) end--;
    return folded.slice(0, end);
  };

  /* The index term of a plain word; '' for a stop word. */
  site.term = function (plain) {
    if (!known.has(plain)) known.set(plain, plain && lunr.stopWordFilter(plain) ? String(lunr.stemmer(new lunr.Token(plain))) : '');
    return known.get(plain);
  };

  /* Every word of a text: where it stands, how it reads, which term it is. */
  site.words = function (text) {
    return Array.from(text.matchAll(WORDS), function (match) {
      var word = match[0], lead = /^[^\p{L}\p{N}_]*/u.exec(word)[0].length, plain = site.plain(word);
      var end = word.length;
      while (end > lead && !/[\p{L}\p{N}_\uD800-\uDFFF]/u.test(word[end - 1])) end--;
      return { start: match.index + lead, end: match.index + end, plain: plain, term: site.term(plain) };
    }).filter(function (word) { return word.plain; });
  };
})(window.siteSearch);
