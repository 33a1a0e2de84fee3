/* lunr's scores from the rows of the terms a query expands to: the same documents and the same scores as the
   whole index gives. Shards hold raw counts; idf and lengths are worked out here. A document's number is its
   slot times four plus its kind. */
(function (site) {
  'use strict';
  var K1 = 1.2, B = 0.75, ENDS = 60, BASE = 31, ROWS = 8, KINDS = 4, TEXT = 1;
  var DIGITS = new Uint8Array(128), manifest, reading, shards;
  for (var c = 33, next = 0; c < 127; c++) if (c !== 34 && c !== 60 && c !== 92) DIGITS[c] = next++;

  function reader(text) {
    var at = 0;
    return {
      more: function () { return at < text.length; },
      next: function () {
        var value = 0, step = 1, digit = DIGITS[text.charCodeAt(at++)];
        while (digit >= ENDS) {
          value += digit * step;
          step *= BASE;
          digit = DIGITS[text.charCodeAt(at++)];
        }
        return value + digit * step;
      }
    };
  }
  site.reader = reader;

  /* A kind of document: how many there are, in how many scripts, and its blocks of slots, each `room` for every
     length from `first` on. */
  function kindOf(packed) {
    var blocks = [], next = reader(packed[4]), start = 0;
    while (next.more()) {
      var first = next.next() * packed[3], room = next.next();
      blocks.push({ first: first, room: room, start: start });
      start += room * packed[3];
    }
    blocks.push({ start: Infinity });
    return { name: packed[0], count: packed[1], groups: packed[2], blocks: blocks };
  }

  site.manifest = function () { return reading = reading || begun(); };

  async function begun() {
    try {
      var read = await site.load('search/manifest');
      if (read.forms) await site.load('assets/search/forms');
      return understood(read);
    } catch (error) { reading = null; throw error; }
  }

  function understood(read) {
    var before = '';
    read.names = read.fields.map(function (field) { return field[0]; });
    read.kinds = read.kinds.map(kindOf);
    read.documents = read.kinds.reduce(function (sum, kind) { return sum + kind.count; }, 0);
    read.prefixes = read.shards ? read.shards.split(' ').map(function (coded) {
      return before = before.slice(0, parseInt(coded[0], 36)) + coded.slice(1);
    }) : [];
    read.usual = new Map();
    for (var i = 0, usual = read.common.split(' '); i + 1 < usual.length; i += 2) read.usual.set(usual[i], Number(usual[i + 1]));
    shards = new Map(read.prefixes.map(function (name) { return [name, null]; }));
    return manifest = read;
  }

  function shardOf(term) {
    for (var length = term.length; length >= 0; length--) if (shards.has(term.slice(0, length))) return term.slice(0, length);
    return null;
  }

  site.path = function (folder, prefix) {
    return 'search/' + folder + '/' + folder + '-' + Array.from(prefix, function (c) {
      return /[a-z0-9]/i.test(c) ? c : '-' + c.codePointAt(0).toString(16) + '-';
    }).join('');
  };

  /* The terms of a shard, coded until they are wanted. It is read once. */
  function shard(prefix) {
    if (!shards.get(prefix)) shards.set(prefix, site.load(site.path('t', prefix)).then(function (text) {
      var flat = text.split(' '), held = new Map();
      for (var i = 0; i < flat.length; i += 2) held.set(flat[i], flat[i + 1]);
      return held;
    }));
    return shards.get(prefix);
  }

  function decoded(term, coded) {
    var read = reader(coded), rows = [], documents = 0;
    while (read.more()) {
      var number = read.next(), count = read.next(), field = number % ROWS, kind = (number - field) / ROWS;
      var ids = new Float64Array(count), weights = new Float64Array(count), counts = new Uint32Array(count);
      for (var i = 0, slot = 0, at = 0, blocks = manifest.kinds[kind].blocks; i < count; i++) {
        var gap = read.next(), many = gap & 1;
        slot += (gap - many) / 2;
        ids[i] = slot * KINDS + kind;
        counts[i] = many ? read.next() + 2 : 1;
        while (blocks[at + 1].start <= slot) at++;
        weights[i] = field === TEXT ? blocks[at].first + Math.floor((slot - blocks[at].start) / blocks[at].room) : read.next();
      }
      documents += count;
      rows.push({ term: term, field: manifest.names[field], number: field, kind: kind, ids: ids, counts: counts, weights: weights });
    }
    return weighed({ term: term, rows: rows, documents: documents });
  }

  /* Lengths become the weights lunr gives: BM25, rounded to three places. */
  function weighed(entry) {
    entry.idf = site.idf(entry.documents);
    entry.rows.forEach(function (row) {
      var field = manifest.fields[row.number], average = field[2] / manifest.documents;
      for (var i = 0; i < row.ids.length; i++) {
        var tf = row.counts[i];
        var score = entry.idf * ((K1 + 1) * tf) / (K1 * (1 - B + B * (row.weights[i] / average)) + tf) * field[1];
        row.weights[i] = Math.round(score * 1000) / 1000;
      }
    });
    return entry;
  }

  site.idf = function (documents) {
    return Math.log(1 + Math.abs((manifest.documents - documents + 0.5) / (documents + 0.5)));
  };

  /* The rows of one term; null if the index has none. */
  site.entry = async function (term) {
    var name = shardOf(term);
    if (name === null) return null;
    var held = await shard(name), coded = held.get(term);
    if (typeof coded === 'string') held.set(term, coded = decoded(term, coded));
    return coded || null;
  };

  /* Every term that begins so; nothing if that would load more than `most` shards. */
  site.beginning = async function (prefix, most) {
    var names = manifest.prefixes.filter(function (name) { return name.startsWith(prefix); }), over = shardOf(prefix);
    if (over !== null && over !== prefix) names.push(over);
    if (names.length > (most || Infinity)) return [];
    var loaded = await Promise.all(names.map(shard));
    return loaded.flatMap(function (held) {
      return Array.from(held.keys()).filter(function (term) { return term.startsWith(prefix); });
    });
  };

  /* In which passages of an article the term stands, by article; null if the term is too usual to tell. */
  site.places = async function (entry) {
    if (entry.places !== undefined) return entry.places;
    var name = shardOf(entry.term), held = await shard(name), all = (await site.load(site.path('p', name))).split(' ');
    var read = reader(all[Array.from(held.keys()).indexOf(entry.term)]), places = read.more() ? new Map() : null;
    if (places) entry.rows.forEach(function (row) {
      if (row.number === TEXT && !row.kind) row.ids.forEach(function (id, i) {
        var passages = new Set();
        for (var n = row.counts[i]; n; n--) passages.add(read.next());
        places.set(id, passages);
      });
    });
    return entry.places = places;
  };

  async function expanded(clause, term) {
    var star = 'editDistance' in clause ? 0 : term.indexOf('*'), found = clause.terms || star < 0 && [term];
    if (!found && star && star === term.length - 1) found = await site.beginning(term.slice(0, -1));
    else if (!found) {
      await site.load('assets/search/expand');
      found = await site.matching(term, clause.editDistance);
    }
    return (await Promise.all(found.map(site.entry))).filter(Boolean);
  }

  function union(sets) {
    var all = new Set();
    sets.forEach(function (set) { set.forEach(function (id) { all.add(id); }); });
    return all;
  }

  /* Runs the clauses of a lunr query. Each keeps its `entries`. Gives [document, score, clauses it meets as bits]. */
  site.run = async function (query) {
    await site.manifest();
    await Promise.all(query.clauses.map(async function (clause) {
      clause.entries = clause.entries || await expanded(clause, clause.usePipeline ? site.stem(clause.term) : clause.term);
    }));
    if (query.isNegated()) await everything();
    return score(query);
  };

  function score(query) {
    var vectors = {}, required = {}, prohibited = [], taken = new Map();
    query.clauses.forEach(function (clause, number) {
      var matches = [], must = clause.presence === lunr.Query.presence.REQUIRED;
      var without = clause.presence === lunr.Query.presence.PROHIBITED;
      clause.entries.forEach(function (entry) {
        clause.fields.forEach(function (field) {
          var rows = entry.rows.filter(function (row) { return row.field === field; });
          if (without) return rows.forEach(function (row) { prohibited.push(row.ids); });
          if (must) rows.forEach(function (row) { matches.push(row.ids); });
          var vector = vectors[field] = vectors[field] || new Map();
          vector.set(entry.term, (vector.get(entry.term) || 0) + clause.boost);
          rows.forEach(function (row) { taken.set(row, (taken.get(row) || 0) | (number < 30 ? 1 << number : 0)); });
        });
      });
      if (!must) return;
      matches = union(matches);
      clause.fields.forEach(function (field) {
        var before = required[field];
        required[field] = before ? new Set(Array.from(before).filter(function (id) { return matches.has(id); })) : matches;
      });
    });
    var out = union(prohibited), sets = Object.values(required);
    return added(vectors, taken, query.isNegated() && every).filter(function (hit) {
      return !out.has(hit[0]) && sets.every(function (set) { return set.has(hit[0]); });
    });
  }

  function added(vectors, taken, all) {
    var hits = new Map(), length = {};
    Object.keys(vectors).forEach(function (field) {
      var sum = 0;
      vectors[field].forEach(function (boost) { sum += boost * boost; });
      length[field] = Math.sqrt(sum);
    });
    if (all) all.forEach(function (id) { hits.set(id, [id, 0, 0]); });
    taken.forEach(function (bits, row) {
      var boost = vectors[row.field].get(row.term) / length[row.field] || 0, ids = row.ids, weights = row.weights;
      for (var i = 0; i < ids.length; i++) {
        var hit = hits.get(ids[i]);
        if (hit) { hit[1] += weights[i] * boost; hit[2] |= bits; } else hits.set(ids[i], [ids[i], weights[i] * boost, bits]);
      }
    });
    return Array.from(hits.values());
  }

  var every;
  async function everything() {
    every = every || site.slots(reader(await site.load('search/all')));
  }

  /* Documents of rows without counts. */
  site.slots = function (read) {
    var found = [];
    while (read.more()) for (var kind = read.next(), count = read.next(), slot = 0; count; count--) found.push((slot += read.next()) * KINDS + kind);
    return found;
  };

  site.kindOf = function (id) { return id % KINDS; };
  site.slotOf = function (id) { return (id - id % KINDS) / KINDS; };

  site.ordered = function (hits) {
    return hits.sort(function (a, b) { return b[1] - a[1] || a[0] - b[0]; });
  };

  /* A query in lunr's own language, as it stands, with lunr's scores; throws lunr.QueryParseError as lunr does. */
  site.raw = async function (text) {
    var query = new lunr.Query((await site.manifest()).names);
    new lunr.QueryParser(text, query).parse();
    return site.ordered(await site.run(query));
  };
})(window.siteSearch);
