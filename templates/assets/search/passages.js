/* Which passage of a document to show: the section with the weightiest terms, and the passages in it that hold
   most of them. Only that section is loaded. */
(function (site) {
  'use strict';
  var SHOWN = 3;

  function runs(words, phrase) {
    var found = [];
    for (var i = 0; i + phrase.length <= words.length; i++) {
      if (phrase.every(function (word, k) { return words[i + k].plain === word; })) {
        found.push({ start: words[i].start, end: words[i + phrase.length - 1].end });
      }
    }
    return found;
  }

  function sectionWith(hit, outcome) {
    var totals = [];
    hit.terms.forEach(function (term) {
      var bits = outcome.masks.get(term).get(hit.document) || 0;
      for (var at = 0; bits >> at; at++) if (bits >> at & 1) totals[at] = (totals[at] || 0) + outcome.weights.get(term);
    });
    var best = 0;
    totals.forEach(function (total, at) { if (total > (totals[best] || 0)) best = at; });
    return best;
  }

  /* The sections that hold every term of a phrase. */
  function sectionsOf(phrase, hit, outcome) {
    var bits = phrase.terms.reduce(function (all, term) {
      var mask = outcome.masks.get(term);
      return all & (mask && mask.get(hit.document) || 0);
    }, -1), found = [];
    for (var at = 0; at < 31; at++) if (bits >> at & 1) found.push(at);
    return found;
  }

  async function section(hit, at) {
    var read = await site.load('texts/' + hit.document + '-' + at);
    return { url: read[0], title: read[1], source: read[2], date: read[3], passages: read[4] };
  }

  /* The number of the first section that holds the phrase, -1 if none does; a title counts as section 0. */
  async function locate(phrase, hit, outcome) {
    for (var at of sectionsOf(phrase, hit, outcome)) {
      var read = await section(hit, at);
      if (read.passages.some(function (p) { return runs(site.words(p[1]), phrase.words).length; })) return at;
    }
    return runs(site.words((await section(hit, 0)).title), phrase.words).length ? 0 : -1;
  }

  /* Does the document hold every phrase and none of those to go without? Notes where the first one stands. */
  site.confirm = async function (hit, phrases, without, outcome) {
    for (var phrase of without) if (await locate(phrase, hit, outcome) >= 0) return false;
    for (var i = phrases.length - 1; i >= 0; i--) {
      hit.section = await locate(phrases[i], hit, outcome);
      if (hit.section < 0) return false;
    }
    return true;
  };

  function judge(passage, hit, phrases, weights) {
    var words = site.words(passage[1]), seen = new Set(), value = 0;
    var marks = phrases.flatMap(function (phrase) { return runs(words, phrase.words); });
    value += marks.length * 100;
    words.forEach(function (word) {
      if (!hit.terms.includes(word.term)) return;
      value += seen.has(word.term) ? 0.01 : weights.get(word.term);
      seen.add(word.term);
      if (!phrases.length) marks.push({ start: word.start, end: word.end });
    });
    return { anchor: passage[0], text: passage[1], said: passage.slice(2), marks: marks, value: value };
  }

  /* All that a result shows. */
  site.view = async function (hit, phrases, outcome) {
    var read = await section(hit, hit.section === undefined ? sectionWith(hit, outcome) : hit.section);
    var judged = read.passages.map(function (p) { return judge(p, hit, phrases, outcome.weights); });
    var best = judged.slice().sort(function (a, b) { return b.value - a.value; });
    var texts = new Set();
    var shown = best.filter(function (p) {
      return p.marks.length && p.value * 2 >= best[0].value && !texts.has(p.text) && texts.add(p.text);
    }).slice(0, SHOWN);
    read.passages = shown.length ? shown : judged.slice(0, 1);
    return read;
  };
})(window.siteSearch);
