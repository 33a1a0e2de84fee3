/* Wildcards, fuzzy terms and the nearest words: loaded with the vocabulary when a query has need of them. */
(function (site) {
  'use strict';
  var read = new Map();

  /* The terms that begin with one of these characters (all if none is given), each with a word to show for it. */
  async function vocabulary(firsts) {
    var all = Array.from((await site.manifest()).firsts);
    await Promise.all(all.filter(function (first) { return !firsts || firsts.includes(first); }).map(async function (first) {
      if (read.has(first)) return;
      var packed = await site.load(site.path('v', first));
      read.set(first, packed.split(' ').map(function (entry) { return entry.split('/'); }));
    }));
    return Array.from(read).filter(function (pair) { return !firsts || firsts.includes(pair[0]); }).flatMap(function (pair) { return pair[1]; });
  }

  /* Does the term fit a pattern, `*` being any run of letters? */
  function fits(term, pattern) {
    var t = 0, p = 0, star = -1, from = 0;
    while (t < term.length) {
      if (pattern[p] === '*') { star = p++; from = t; }
      else if (p < pattern.length && pattern[p] === term[t]) { p++; t++; }
      else if (star >= 0) { p = star + 1; t = ++from; }
      else return false;
    }
    while (pattern[p] === '*') p++;
    return p === pattern.length;
  }

  /* Can the word become the term by so many edits, in lunr's order: none, one more letter, one fewer, another,
     two the other way round? A `*` in the word stands for any one letter. */
  function near(term, at, word, edits) {
    if (word.length - (term.length - at) > edits || term.length - at - word.length > edits) return false;
    if (at === term.length) return true;
    if (word && (word[0] === term[at] || word[0] === '*') && near(term, at + 1, word.slice(1), edits)) return true;
    if (!edits) return false;
    return near(term, at + 1, word, edits - 1) || Boolean(word) && (near(term, at, word.slice(1), edits - 1) ||
      near(term, at + 1, word.slice(1), edits - 1) ||
      word.length > 1 && (word[1] === term[at] || word[1] === '*') && near(term, at + 1, word[0] + word.slice(2), edits - 1));
  }

  site.matching = async function (term, edits) {
    var first = Array.from(term)[0], fuzzy = edits !== undefined;
    var terms = await vocabulary(!fuzzy && first !== '*' ? [first] : null);
    return terms.filter(function (entry) { return fuzzy ? near(entry[0], 0, term, edits) : fits(entry[0], term); })
      .map(function (entry) { return entry[0]; });
  };

  /* The words of the index nearest to one that is not in it, as [term, word]: one wrong letter, or two in a long
     word that begins alike; those that begin alike first. */
  site.nearest = async function (plain) {
    var stem = site.stem(plain), first = Array.from(plain)[0];
    for (var edits = 1; edits <= (plain.length > 5 ? 2 : 1); edits++) {
      for (var firsts of edits > 1 ? [[first]] : [[first], null]) {
        var found = (await vocabulary(firsts)).filter(function (entry) {
          return entry[0].length > 2 && (near(entry[1] || entry[0], 0, plain, edits) || near(entry[0], 0, stem, edits));
        });
        if (found.length) return found.map(function (entry) { return [entry[0], entry[1] || entry[0]]; }).slice(0, 12);
      }
    }
    return [];
  };
})(window.siteSearch);
