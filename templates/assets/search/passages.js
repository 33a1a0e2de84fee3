/* What a result shows: the passages that hold most of the words. Their texts also settle two things the index
   leaves open: whether a phrase stands there as it was typed, and the order of the first results. */
(function (site) {
  'use strict';
  var SHOWN = 3, QUOTED = 5, SEEN = 14, PEERS = 10, WORDS = 20, PULL = 0.3, LONG_PULL = 0.4, LONG = 4, K1 = 1.2, B = 0.75;

  function runs(words, phrase) {
    var found = [];
    for (var i = 0; i + phrase.length <= words.length; i++) {
      if (phrase.every(function (word, k) { return words[i + k].plain === word; })) found.push({ start: words[i].start, end: words[i + phrase.length - 1].end });
    }
    return found;
  }

  async function loaded(id, part) {
    var manifest = await site.manifest(), slot = site.slotOf(id), kind = manifest.kinds[site.kindOf(id)];
    var read = (await site.load('passages/' + kind.name + '-' + (kind.groups ? slot % kind.groups : slot) + part))[slot];
    return { id: id, url: read[0], title: read[1], source: read[2], date: read[3], passages: read[4], kind: kind.name };
  }

  /* The parts of an article to read: the one whose passage holds most of the words, or all that hold any. */
  async function parts(id, found, size) {
    var weights = new Map(), entries = Array.from(found.entries.values());
    (await Promise.all(entries.map(site.places))).forEach(function (places, i) {
      (places && places.get(id) || []).forEach(function (passage) { weights.set(passage, (weights.get(passage) || 0) + entries[i].idf); });
    });
    var best = Array.from(weights).sort(function (a, b) { return b[1] - a[1] || a[0] - b[0]; });
    var wanted = Array.from(new Set(best.map(function (pair) { return Math.floor(pair[0] / size); })));
    if (!wanted.length) return [0];
    return found.checked ? wanted.sort(function (a, b) { return a - b; }) : wanted.slice(0, 1);
  }

  /* What is shown of a document. */
  site.document = async function (id, found) {
    var size = (await site.manifest()).part;
    if (!size || site.kindOf(id)) return loaded(id, '');
    var held = await Promise.all((await parts(id, found, size)).map(function (part) { return loaded(id, '-' + part); }));
    return Object.assign(held[0], { cut: true, passages: held.flatMap(function (one) { return one.passages; }) });
  };

  function split(shown) {
    if (shown.words) return shown;
    shown.words = shown.passages.map(function (passage) { return site.words(passage[1]); });
    shown.heading = site.words(shown.title);
    return shown;
  }

  function holds(shown, phrase) {
    split(shown);
    return runs(shown.heading, phrase.words).length > 0 || shown.words.some(function (words) { return runs(words, phrase.words).length; });
  }

  function confirmed(shown, found) {
    return found.phrases.every(function (phrase) { return holds(shown, phrase); }) &&
      !found.without.some(function (phrase) { return holds(shown, phrase); });
  }

  function tally(shown) {
    var counts = new Map();
    split(shown).words.concat([shown.heading]).forEach(function (words) {
      words.forEach(function (word) { if (word.term) counts.set(word.term, (counts.get(word.term) || 0) + 1); });
    });
    var length = 0;
    counts.forEach(function (count) { length += count; });
    return { counts: counts, length: length };
  }

  /* Is all that was typed there, sign for sign? A statement that many repeat is first where it reads so. */
  function verbatim(text, found) {
    return found.phrases.concat(found.run || []).some(function (phrase) { return phrase.words.length > 3 && text.includes(phrase.text); });
  }

  /* Relevance feedback: words that the best results share draw up those of the first results that hold them, too,
     by a share of the best score at most, so that what was typed weighs more than what goes with it.
     And a document with all that was typed, word for word, comes first. */
  function reordered(list, found, manifest) {
    list.forEach(function (one) {
      one.value = one.hit[1];
      if (found.run && holds(one.shown, found.run)) one.value += 1000;
      if (one.shown.passages.some(function (passage) { return verbatim(passage[1], found); })) one.value += 1000;
    });
    if (list.length > 2 && !list[0].shown.cut) drawn(list, found, manifest);
    return list.sort(function (a, b) { return b.value - a.value || a.hit[0] - b.hit[0]; });
  }

  function drawn(list, found, manifest) {
    var tallies = list.map(function (one) { return tally(one.shown); });
    var average = tallies.reduce(function (sum, one) { return sum + one.length; }, 0) / list.length || 1;
    var total = list.slice(0, PEERS).reduce(function (sum, one) { return sum + one.hit[1]; }, 0) || 1, pull = new Map(), within = new Map();
    tallies.forEach(function (one) { one.counts.forEach(function (_, term) { within.set(term, (within.get(term) || 0) + 1); }); });
    function weight(term) { return site.idf(manifest.usual.get(term) || 0.04 * manifest.documents); }
    function share(count, length) { return count / (count + K1 * (1 - B + B * length / average)); }
    tallies.slice(0, PEERS).forEach(function (one, i) {
      one.counts.forEach(function (count, term) {
        if (within.get(term) > 1 && term.length > 1 && !found.entries.has(term)) pull.set(term, (pull.get(term) || 0) + list[i].hit[1] / total * share(count, one.length) * weight(term));
      });
    });
    var best = Array.from(pull).sort(function (a, b) { return b[1] - a[1] || (a[0] < b[0] ? -1 : 1); }).slice(0, WORDS), most = best.length ? best[0][1] : 1;
    var added = list.map(function (one, i) {
      return best.reduce(function (sum, pair) {
        return sum + pair[1] / most * weight(pair[0]) * share(tallies[i].counts.get(pair[0]) || 0, tallies[i].length);
      }, 0);
    });
    var top = Math.max.apply(null, list.map(function (one) { return one.hit[1]; })), high = Math.max.apply(null, added) || 1;
    list.forEach(function (one, i) { one.value += (found.words > LONG ? LONG_PULL : PULL) * top * added[i] / high; });
  }

  /* A quotation of a passage, as far as it or its speaker has what was asked for; null if neither has. */
  function quoted(shown, number, one, found) {
    var passage = shown.passages[number], terms = new Set();
    var inside = shown.words[number].filter(function (word) { return word.start >= one[0] && word.end <= one[1]; });
    var marks = found.phrases.flatMap(function (phrase) { return runs(inside, phrase.words); });
    if (found.phrases.length && !marks.length) return null;
    inside.forEach(function (word) {
      if (!found.entries.has(word.term)) return;
      terms.add(word.term);
      if (!found.phrases.length) marks.push({ start: word.start, end: word.end });
    });
    site.words(one[2]).forEach(function (word) { if (found.entries.has(word.term)) terms.add(word.term); });
    var value = Array.from(terms).reduce(function (sum, term) { return sum + found.entries.get(term).idf; }, 0);
    marks = marks.map(function (mark) { return { start: mark.start - one[0], end: mark.end - one[0] }; });
    return { url: shown.url, source: shown.source, date: shown.date, anchor: passage[0], text: passage[1].slice(one[0], one[1]), speaker: one[2], reported: one[3], marks: marks, value: value };
  }

  /* The quotations of the first results that hold most of the words, the best first; the same words once. */
  function quotations(list, found) {
    var texts = new Set(), all = list.flatMap(function (one) {
      return split(one.shown).passages.flatMap(function (passage, number) {
        return passage.slice(2).map(function (said) { return quoted(one.shown, number, said, found); });
      });
    }).filter(function (one) { return one && one.value; });
    all.sort(function (a, b) { return b.value - a.value; });
    return all.filter(function (one) {
      return one.value * 2 > all[0].value && !texts.has(one.text) && texts.add(one.text);
    }).slice(0, QUOTED);
  }

  /* A line of results of one kind: `next(count)` gives the next ones, confirmed; `quotations` are of the first. */
  site.line = function (hits, found, byDate) {
    var sorted = byDate || site.best(hits, 60), at = 0, ready = [], firsts = [], begun = false;
    async function more(count) {
      if (at + count > sorted.length && sorted.length < hits.length) sorted = site.ordered(hits.slice());
      var batch = sorted.slice(at, at + count);
      at += batch.length;
      var shown = await Promise.all(batch.map(function (hit) { return site.document(hit[0], found); }));
      return batch.map(function (hit, i) { return { hit: hit, shown: shown[i] }; }).filter(function (one) { return !found.checked || confirmed(one.shown, found); });
    }
    return {
      quotations: function () { return quotations(firsts, found); },
      left: function () { return hits.length - at + ready.length; },
      next: async function (count) {
        var article = hits.length && site.kindOf(hits[0][0]) === 0;
        while (ready.length < count && at < hits.length) ready = ready.concat(await more(!begun && article ? Math.max(SEEN, count) : count - ready.length));
        if (!begun && article && !byDate) ready = reordered(ready, found, await site.manifest());
        if (!begun && article) firsts = ready.slice();
        begun = true;
        return ready.splice(0, count).map(function (one) { return site.view(one.shown, found); });
      }
    };
  };

  function judge(passage, words, found) {
    var phrases = found.phrases.concat(found.run || []), seen = new Set(), value = 0;
    var marks = phrases.flatMap(function (phrase) { return runs(words, phrase.words); });
    var whole = marks.length > 0;
    value += marks.length * 100 + (verbatim(passage[1], found) ? 100 : 0);
    words.forEach(function (word) {
      var entry = found.entries.get(word.term);
      if (!entry) return;
      value += seen.has(word.term) ? 0.01 : entry.idf;
      seen.add(word.term);
      if (!whole && (!found.phrases.length || found.words > phrases.length)) marks.push({ start: word.start, end: word.end });
    });
    return { anchor: passage[0], text: passage[1], said: passage.slice(2), marks: marks, value: value };
  }

  /* All that a result shows. */
  site.view = function (shown, found) {
    var judged = split(shown).passages.map(function (passage, i) { return judge(passage, shown.words[i], found); }), texts = new Set();
    var best = judged.slice().sort(function (a, b) { return b.value - a.value; });
    var kept = best.filter(function (p) { return p.marks.length && p.value * 2 >= best[0].value && !texts.has(p.text) && texts.add(p.text); }).slice(0, SHOWN);
    return Object.assign({}, shown, { passages: kept.length ? kept : judged.slice(0, 1) });
  };
})(window.siteSearch);
