/* What a reader typed, answered: lunr's documents in lunr's scores, then in the order that serves a reader better.
   A word the index does not have stands for the words that begin so (while it is being typed) or are nearest.
   Documents that hold more of the words come before those that hold one of them often. */
(function (site) {
  'use strict';
  var COVER = 0.4, SHARDS = 4, NOT = lunr.Query.presence.PROHIBITED;

  function clauseOf(word, names) {
    var query = new lunr.Query(names), text = word.sign + (word.field && word.field + ':') + word.piece + word.tail;
    try { new lunr.QueryParser(text, query).parse(); } catch (error) { return null; }
    return query.clauses.length === 1 ? query.clauses[0] : null;
  }

  site.mended = async function (clause, word) {
    if (clause.presence === NOT || !clause.usePipeline || 'editDistance' in clause) return null;
    if (await site.entry(site.stem(clause.term))) return null;
    if (word.open) {
      var begun = await site.beginning(clause.term, SHARDS);
      if (begun.length) { clause.terms = begun; return null; }
    }
    await site.load('assets/search/expand');
    var near = await site.nearest(clause.term);
    if (!near.length) return null;
    clause.terms = Array.from(new Set(near.map(function (pair) { return pair[0]; })));
    clause.boost /= clause.terms.length;
    return [word.piece, near[0][1]];
  };

  function demanded(phrase, names, presence) {
    return phrase.terms.map(function (term) {
      return { term: term, usePipeline: false, boost: 1, presence: presence, fields: phrase.field ? [phrase.field] : names };
    });
  }

  /* The share of the words' weight that a document holds, by the bits of the clauses it meets. */
  function cover(clauses) {
    var weights = clauses.slice(0, 30).map(function (clause) {
      return clause.presence === NOT ? 0 : clause.entries.reduce(function (most, entry) { return Math.max(most, entry.idf); }, 0);
    });
    var all = weights.reduce(function (a, b) { return a + b; }, 0), known = new Map();
    return function (bits) {
      if (!known.has(bits)) known.set(bits, Math.pow(weights.reduce(function (sum, weight, i) { return bits >> i & 1 ? sum + weight : sum; }, 0) / all || 1, COVER));
      return known.get(bits);
    };
  }

  /* May the document hold the phrase? All its terms, those of an article in one passage, or in the title. */
  async function sieve(phrase) {
    var entries = await Promise.all(phrase.terms.map(site.entry));
    if (entries.some(function (entry) { return !entry; })) return function () { return false; };
    var places = entries.length > 1 ? (await Promise.all(entries.map(site.places))).filter(Boolean) : [];
    function within(number) {
      return entries.map(function (entry) {
        return new Set(entry.rows.filter(function (row) { return row.number === number; }).flatMap(function (row) { return Array.from(row.ids); }));
      });
    }
    var titles = within(0), texts = within(1);
    function has(id) { return function (set) { return set.has(id); }; }
    return function (id) {
      if (titles.every(has(id))) return true;
      if (!texts.every(has(id))) return false;
      if (site.kindOf(id) || places.length < 2) return true;
      return Array.from(places[0].get(id)).some(function (passage) {
        return places.every(function (place) { return place.get(id).has(passage); });
      });
    };
  }

  async function asked(prepared, names, loose) {
    var query = new lunr.Query(names), mends = [], presence = lunr.Query.presence[loose ? 'OPTIONAL' : 'REQUIRED'];
    for (var word of prepared.words) {
      var clause = clauseOf(word, names), mend = clause && await site.mended(clause, word);
      if (clause) query.clauses.push(clause);
      if (mend) mends.push(mend);
    }
    prepared.phrases.forEach(function (phrase) { query.clauses.push.apply(query.clauses, demanded(phrase, names, presence)); });
    return { query: query, mends: mends };
  }

  /* -> { hits: [document, score, bits] in no order, entries, phrases, … }, or null if nothing was asked. */
  site.find = async function (typed, loose) {
    var manifest = await site.manifest(), names = manifest.names, prepared = site.prepare(typed, names);
    if (prepared.empty) return null;
    var made = await asked(prepared, names, loose), hits = await site.run(made.query), share = cover(made.query.clauses);
    var phrases = loose ? [] : prepared.phrases.filter(function (phrase) { return !phrase.field; });
    for (var phrase of phrases) hits = hits.filter(filtering(await sieve(phrase)));
    hits.forEach(function (hit) { hit[1] *= share(hit[2]); });
    if (!hits.length && phrases.length) return site.find(typed, true);
    var entries = new Map(), wanted = made.query.clauses.filter(function (clause) { return clause.presence !== NOT; });
    wanted.forEach(function (clause) { clause.entries.forEach(function (entry) { entries.set(entry.term, entry); }); });
    return {
      hits: hits, entries: entries, phrases: phrases, without: prepared.without, run: prepared.run, loose: Boolean(loose),
      mends: made.mends, words: wanted.length, checked: Boolean(phrases.length || prepared.without.length)
    };
  };

  function filtering(may) {
    return function (hit) { return may(hit[0]); };
  }

  /* The best `count` of the hits, in order, without sorting them all. */
  site.best = function (hits, count) {
    if (hits.length > 4 * count) {
      var scores = Float64Array.from(hits, function (hit) { return hit[1]; }).sort(), least = scores[scores.length - count];
      hits = hits.filter(function (hit) { return hit[1] >= least; });
    }
    return site.ordered(hits.slice()).slice(0, count);
  };
})(window.siteSearch);
