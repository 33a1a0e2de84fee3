/* Other forms of a word in the languages of the articles, by a table made where the site is built
   (site_builder/search/families.py): loaded on a site that has articles which are not English, and no stemmer with it.
   A form counts in articles of its own language only. */
(function (site) {
  'use strict';
  var LEAST = 5, CUT = 3, SHARDS = 4, reading, tables = new Map();

  /* Asked for twice at once, it is read once; what could not be read is asked for again. */
  async function languages() {
    try { return await (reading = reading || understood()); } catch (error) { reading = null; throw error; }
  }

  async function understood() {
    var before = '', names = new Set((await site.manifest()).forms.split(' ').map(function (coded) {
      return before = before.slice(0, parseInt(coded[0], 36)) + coded.slice(1);
    }));
    var spoken = (await site.load('search/by/lang')).map(function (pair) { return [pair[0], new Set(site.slots(site.reader(pair[1])))]; });
    return { names: names, languages: spoken };
  }

  function table(name) {
    if (!tables.has(name)) tables.set(name, site.load(site.path('f', name)).then(function (text) {
      var flat = text.split(' '), held = new Map();
      for (var i = 0; i < flat.length; i += 2) held.set(flat[i], flat[i + 1]);
      return held;
    }).catch(function (error) { tables.delete(name); throw error; }));
    return tables.get(name);
  }

  /* -> [stems of the words indexed so, terms of the words with this stem]; null if the table has neither. */
  async function row(names, key) {
    for (var length = key.length; length && !names.has(key.slice(0, length));) length--;
    var found = names.has(key.slice(0, length)) && (await table(key.slice(0, length))).get(key);
    return found ? found.split('//').map(function (list) { return list ? list.split('/') : []; }) : null;
  }

  /* The terms of all forms of a word in a language. */
  async function family(names, word, lang) {
    var own = await row(names, word + '/' + lang);
    if (!own) return [];
    if (!own[0].length) return own[1];
    var rows = await Promise.all(own[0].map(function (stem) { return row(names, stem + '/' + lang); }));
    return rows.flatMap(function (one) { return one[1]; });
  }

  /* The entries as one, as if each stood there under one term: a document counts by the form that is best in it. */
  function joined(term, parts) {
    var rows = new Map(), documents = 0;
    parts.forEach(function (part) {
      part.entry.rows.forEach(function (row) {
        var key = row.number + ' ' + row.kind, held = rows.get(key) || { row: row, best: new Map() };
        row.ids.forEach(function (id, i) {
          if (!part.within || part.within.has(id)) held.best.set(id, Math.max(held.best.get(id) || 0, row.weights[i] / part.entry.idf));
        });
        rows.set(key, held);
      });
    });
    rows.forEach(function (held) { documents += held.best.size; });
    var idf = site.idf(documents);
    return {
      term: term, documents: documents, idf: idf, forms: parts.map(function (part) { return part.entry; }),
      rows: Array.from(rows.values(), function (held) {
        return { term: term, field: held.row.field, number: held.row.number, kind: held.row.kind, ids: Array.from(held.best.keys()), weights: Array.from(held.best.values(), function (best) { return best * idf; }) };
      })
    };
  }

  /* What a word stands for with its other forms; null if it has none. */
  async function entry(read, word, term) {
    var own = await site.entry(term), parts = own ? [{ entry: own }] : [];
    for (var pair of read.languages) {
      var found = await Promise.all((await family(read.names, word, pair[0])).map(site.entry));
      found.forEach(function (one) { if (one && one !== own) parts.push({ entry: one, within: pair[1] }); });
    }
    return parts.length > (own ? 1 : 0) ? joined(term, parts) : null;
  }

  /* A typed word with all its forms; null if it has none but those lunr finds. */
  async function whole(read, typed, term) {
    return await entry(read, term, term) || (term === typed ? null : entry(read, typed, term));
  }

  /* Of a word that stands nowhere the forms of one that begins so, less its last letters. */
  async function begins(read, typed, term) {
    var word = typed.startsWith(term) ? term : typed, found = null;
    for (var less = 1; less <= CUT && word.length - less >= LEAST && !found; less++) found = await entry(read, word.slice(0, -less), term);
    return found;
  }

  /* Is it the beginning of a word that is being typed? */
  async function begun(clause, word) {
    return word.open && clause.presence !== lunr.Query.presence.PROHIBITED && (await site.beginning(clause.term, SHARDS)).length;
  }

  var mended = site.mended;
  site.mended = async function (clause, word) {
    if (!clause.usePipeline || 'editDistance' in clause) return null;
    var read = await languages(), typed = clause.term, term = site.stem(typed), found = await whole(read, typed, term);
    if (!found && !(await site.entry(term)) && !(await begun(clause, word))) found = await begins(read, typed, term);
    if (!found) return mended(clause, word);
    clause.entries = [found];
    return null;
  };

  /* What results are marked by is each form. */
  var find = site.find;
  site.find = async function (typed, loose) {
    var found = await find(typed, loose);
    if (found) Array.from(found.entries.values()).forEach(function (entry) {
      if (!entry.forms) return;
      found.entries.delete(entry.term);
      entry.forms.forEach(function (one) { found.entries.set(one.term, one); });
    });
    return found;
  };
})(window.siteSearch);
