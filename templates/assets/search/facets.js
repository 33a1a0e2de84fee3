/* Results narrowed by kind, year, source, person, story and topic, and sorted by date: loaded when a reader does. */
(function (site) {
  'use strict';
  var KINDS = { article: 'Articles', person: 'People', event: 'Events', page: 'Pages' };
  var SORTS = [['', 'Best first'], ['newest', 'Newest first'], ['oldest', 'Oldest first']];
  var FACETS = { year: 'Year', source: 'Source', person: 'Person', story: 'Story', topic: 'Topic' };
  var MOST = 100, read = new Map();

  /* -> [value, documents] for every value of a facet. */
  async function values(name) {
    if (!read.has(name)) read.set(name, (await site.load('search/by/' + name)).map(function (pair) { return [pair[0], site.slots(site.reader(pair[1]))]; }));
    return read.get(name);
  }

  async function years() {
    if (read.has('year')) return read.get('year');
    var by = new Map();
    (await values('date')).forEach(function (pair) {
      var year = pair[0].slice(0, 4);
      by.set(year, (by.get(year) || []).concat(pair[1]));
    });
    read.set('year', Array.from(by).reverse());
    return read.get('year');
  }

  /* The day of each document. */
  site.days = async function () {
    var days = new Map();
    (await values('date')).forEach(function (pair) { pair[1].forEach(function (id) { days.set(id, pair[0]); }); });
    return days;
  };

  site.dated = function (hits, days, sort) {
    var sign = sort === 'oldest' ? 1 : -1;
    return hits.slice().sort(function (a, b) {
      var one = days.get(a[0]) || '', other = days.get(b[0]) || '';
      if (!one || !other) return one ? -1 : other ? 1 : b[1] - a[1];
      return one === other ? b[1] - a[1] || a[0] - b[0] : one < other ? -sign : sign;
    });
  };

  function counted(pairs, hits) {
    var there = new Set(hits.map(function (hit) { return hit[0]; }));
    return pairs.map(function (pair) {
      return [pair[0], pair[1].reduce(function (sum, id) { return there.has(id) ? sum + 1 : sum; }, 0)];
    }).filter(function (pair) { return pair[1]; });
  }

  function select(name, label, options, chosen) {
    var field = document.getElementById('search-' + name), box = document.getElementById('search-choices');
    if (!field) {
      field = Object.assign(document.createElement('select'), { id: 'search-' + name, name: name });
      var caption = document.createElement('label');
      caption.append(label, field);
      box.append(caption);
    }
    if (chosen && !options.some(function (option) { return option[0] === chosen; })) options.push([chosen, chosen + ' (0)']);
    field.replaceChildren.apply(field, options.map(function (option) { return new Option(option[1], option[0], false, option[0] === chosen); }));
    field.parentElement.hidden = options.length < 2;
  }

  function listed(pairs, first) {
    var kept = pairs.slice().sort(function (a, b) { return first ? 0 : b[1] - a[1] || (a[0] < b[0] ? -1 : 1); }).slice(0, MOST);
    return [['', 'All']].concat(kept.map(function (pair) { return [pair[0], pair[0] + ' (' + pair[1].toLocaleString('en') + ')']; }));
  }

  /* The hits that fit what is chosen; fills the choices with what they would leave. */
  site.narrowed = async function (found, chosen) {
    var manifest = await site.manifest(), names = manifest.kinds.map(function (kind) { return kind.name; }), hits = found.hits, pairs = {};
    for (var name of Object.keys(FACETS)) pairs[name] = name === 'year' ? await years() : await values(name);
    function fits(without) {
      return Object.keys(FACETS).reduce(function (left, name) {
        if (!chosen[name] || name === without) return left;
        var held = pairs[name].find(function (pair) { return pair[0] === chosen[name]; }), set = new Set(held ? held[1] : []);
        return left.filter(function (hit) { return set.has(hit[0]); });
      }, chosen.kind && without !== 'kind' ? hits.filter(function (hit) { return names[site.kindOf(hit[0])] === chosen.kind; }) : hits);
    }
    select('sort', 'Sort', SORTS.slice(), chosen.sort);
    var kinds = fits('kind'), counts = names.map(function (kind, number) { return [kind, kinds.filter(function (hit) { return site.kindOf(hit[0]) === number; }).length]; });
    select('kind', 'Kind', [['', 'All']].concat(counts.filter(function (pair) { return pair[1]; }).map(function (pair) { return [pair[0], KINDS[pair[0]] + ' (' + pair[1].toLocaleString('en') + ')']; })), chosen.kind);
    Object.keys(FACETS).forEach(function (name) { select(name, FACETS[name], listed(counted(pairs[name], fits(name)), name === 'year'), chosen[name]); });
    return fits('');
  };
})(window.siteSearch);
