/* Plain lunr over a part of the index: the terms that a query expands to give the same documents and the same
   scores as the whole. Shards hold raw counts; idf and lengths are worked out here. */
(function (site) {
  'use strict';
  var K1 = 1.2, B = 0.75;
  var stemming = new lunr.Pipeline();
  stemming.add(lunr.stemmer);
  var manifest, shards, every;

  site.manifest = async function () {
    if (manifest) return manifest;
    var read = await site.load('manifest');
    read.names = read.fields.map(function (field) { return field[0]; });
    read.prefixes = read.shards.split(' ');
    shards = new Set(read.prefixes);
    return manifest = read;
  };

  async function vocabulary() {
    if (every) return every;
    var packed = await site.load('vocabulary'), terms = [], readable = new Map();
    packed.split(' ').forEach(function (entry) {
      var parts = entry.split('/');
      terms.push(parts[0]);
      if (parts[1]) readable.set(parts[0], parts[1]);
    });
    return every = { set: lunr.TokenSet.fromArray(terms.sort()), readable: readable };
  }

  /* lunr has an empty term, for tokens without a letter: only it is in the shard without a name. */
  function shardOf(term) {
    if (!term) return shards.has('') ? '' : null;
    for (var length = term.length; length; length--) if (shards.has(term.slice(0, length))) return term.slice(0, length);
    return null;
  }

  function path(prefix) {
    return 'terms/t-' + Array.from(prefix, function (c) {
      return /[a-z0-9]/i.test(c) ? c : '-' + c.codePointAt(0).toString(16) + '-';
    }).join('');
  }

  async function rows(prefix) {
    var flat = await site.load(path(prefix)), found = new Map();
    for (var i = 0; i < flat.length; i += 2) found.set(flat[i], flat[i + 1]);
    return found;
  }

  /* The index terms that one clause matches, as lunr would find them in the whole vocabulary. */
  async function expand(clause) {
    var terms = clause.usePipeline ? stemming.runString(clause.term, { fields: clause.fields }) : [clause.term];
    var found = [], fuzzy = 'editDistance' in clause;
    for (var term of terms) {
      var star = term.indexOf('*');
      if (!fuzzy && star < 0) found.push([shardOf(term), [term]]);
      else if (!fuzzy && star && star === term.length - 1) await prefixed(term.slice(0, -1), found);
      else (await matching(Object.assign({}, clause, { term: term }))).forEach(function (match) { found.push([shardOf(match), [match]]); });
    }
    return found;
  }

  async function matching(clause) {
    return (await vocabulary()).set.intersect(lunr.TokenSet.fromClause(clause)).toArray();
  }

  async function prefixed(prefix, found) {
    var names = manifest.prefixes.filter(function (name) { return name.startsWith(prefix); }), over = shardOf(prefix);
    if (over !== null && over !== prefix) names.push(over);
    var loaded = await Promise.all(names.map(rows));
    loaded.forEach(function (shard, i) {
      found.push([names[i], Array.from(shard.keys()).filter(function (term) { return term.startsWith(prefix); })]);
    });
  }

  async function postings(clauses) {
    var wanted = (await Promise.all(clauses.map(expand))).flat().filter(function (pair) { return pair[0] !== null; });
    var names = Array.from(new Set(wanted.map(function (pair) { return pair[0]; })));
    var loaded = new Map(await Promise.all(names.map(async function (name) { return [name, await rows(name)]; })));
    var found = new Map();
    wanted.forEach(function (pair) {
      pair[1].forEach(function (term) {
        var held = loaded.get(pair[0]).get(term);
        if (held) found.set(term, held);
      });
    });
    return found;
  }

  function each(row, visit) {
    var step = manifest.names[row[0]] === 'text' ? 4 : 3;
    for (var i = 1, document = 0; i < row.length; i += step) {
      document += row[i];
      visit(document, row[i + 1], row[i + 2], step === 4 ? row[i + 3] : 0);
    }
  }

  function weigh(found) {
    var weights = new Map(), masks = new Map();
    found.forEach(function (held, term) {
      var count = 0, mask = new Map();
      held.forEach(function (row) { each(row, function (document, _, __, bits) {
        count++;
        if (bits) mask.set(document, bits);
      }); });
      masks.set(term, mask);
      weights.set(term, Math.log(1 + Math.abs((manifest.documents - count + 0.5) / (count + 0.5))));
    });
    return { weights: weights, masks: masks };
  }

  function build(found, weights, all) {
    var vectors = new Map(), inverted = [];
    if (all) for (var d = 0; d < manifest.documents; d++) manifest.names.forEach(function (name) { vectors.set(name + '/' + d, []); });
    Array.from(found.keys()).sort().forEach(function (term, at) {
      var posting = { _index: at };
      manifest.names.forEach(function (name) { posting[name] = {}; });
      found.get(term).forEach(function (row) {
        var field = manifest.fields[row[0]], average = field[2] / manifest.documents;
        each(row, function (document, count, length) {
          var ref = field[0] + '/' + document;
          var score = weights.get(term) * ((K1 + 1) * count) / (K1 * (1 - B + B * (length / average)) + count) * field[1];
          posting[field[0]][document] = {};
          if (!vectors.has(ref)) vectors.set(ref, []);
          vectors.get(ref).push(at, Math.round(score * 1000) / 1000);
        });
      });
      inverted.push([term, posting]);
    });
    return lunr.Index.load({ version: lunr.version, fields: manifest.names, fieldVectors: Array.from(vectors), invertedIndex: inverted, pipeline: ['stemmer'] });
  }

  /* Runs the query that `make` fills (lunr changes a query as it runs it, so it is made twice). `also` are terms
     to have the sections of. Results in order of score, then of number. */
  site.run = async function (make, also) {
    await site.manifest();
    var query = new lunr.Query(manifest.names);
    make(query);
    var extra = (also || []).map(function (term) { return { term: term, usePipeline: false, fields: manifest.names }; });
    var found = await postings(query.clauses.concat(extra)), known = weigh(found);
    var index = build(found, known.weights, query.isNegated());
    var hits = index.query(make).map(function (hit) {
      return { document: Number(hit.ref), score: hit.score, terms: Object.keys(hit.matchData.metadata) };
    });
    hits.sort(function (a, b) { return b.score - a.score || a.document - b.document; });
    return { hits: hits, weights: known.weights, masks: known.masks };
  };

  /* A query in lunr's own language, as it stands; throws lunr.QueryParseError as lunr does. */
  site.raw = function (text) {
    return site.run(function (query) { new lunr.QueryParser(text, query).parse(); });
  };

  /* The nearest word of the index to one that is not in it; '' when none is near. */
  site.nearest = async function (term) {
    for (var distance = 1; distance <= (term.length > 5 ? 2 : 1); distance++) {
      var near = (await matching({ term: term, editDistance: distance })).filter(Boolean).sort(function (a, b) {
        return (b[0] === term[0]) - (a[0] === term[0]) || Math.abs(a.length - term.length) - Math.abs(b.length - term.length) || (a < b ? -1 : 1);
      });
      if (near.length) return every.readable.get(near[0]) || near[0];
    }
    return '';
  };
})(window.siteSearch);
