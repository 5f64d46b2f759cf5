// The records that have what is wanted, best first; of the index only the parts are fetched that a query needs.

import { each, Tally } from "./postings.js"
import { about } from "./query.js"
import { isAlmost, isNear } from "./words.js"

// How near a term is to what was typed.
const EXACT = 1, KIN = 0.8, SOUND = 0.45, BEGUN = 0.4, NEAR = 0.3
const LESS = 0.35 // of a word for several things those that it means less often
const NEWEST = 100 // records of a common word that stand where the others are
const COUNT = "+" // the place there that says how many it has
const HEAD = "head", ALL = "all" // these only, or all; else those that tell it best, and all in some ranges
const BEST = [] // those that tell it best: in no range
const WHOLE = "-" // stands for the range of a key that has none
const MOST_BEGUN = 100, FEW = 6 // forms that what is begun may become, and ranges that are sooner fetched than all
const SHORTEST_NEAR = 5 // letters of words that have more than a few others beside them
const FILLED = 5 // records that there are at least, if some have all that is wanted but one thing
const FIRST = 10 // records that are shown at first
const LOOKS = [6, 18, 36] // of the best records so many are fetched, until they tell enough; their texts put them in order

export class Index {
  constructor(tables, terms, records) {
    Object.assign(this, { tables, terms, records, parts: new Map() })
    this.shards = tables.shards.split(" ")
    this.common = new Map(tables.common.split(" ").filter(Boolean).map((key, place) => [key, place]))
    this.newest = Math.max(0, Math.ceil(tables.records / tables.range) - 1)
  }

  async part(place, base) {
    const address = String(new URL(place, base))
    if (!this.parts.has(address)) {
      this.parts.set(address, fetch(address).then(answer => { if (!answer.ok) throw new Error(address); return answer.json() }))
      this.parts.get(address).catch(() => this.parts.delete(address))
    }
    return this.parts.get(address)
  }

  // Which part of the terms holds a key.
  place(key) {
    let low = 0, high = this.shards.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.shards[middle] <= key) low = middle
      else high = middle - 1
    }
    return low
  }

  // A part has its name of what it begins with.
  shard(place) {
    return this.part(`t${this.shards[place].replace(/[^a-z0-9]/gu, sign => `-${sign.codePointAt(0).toString(16)}-`)}.json`, this.terms)
  }

  // The forms of a key with their lists, and the record from which these count; of a common one what is shown first, what may be enough, or all.
  async entry(key, extent = ALL) {
    const place = this.common.get(key)
    if (extent === HEAD || place === undefined) {
      const shard = await this.shard(this.place(key))
      return Object.hasOwn(shard, key) ? Object.entries(shard[key]).filter(([name]) => name !== COUNT) : []
    }
    const ranges = extent === ALL || (extent.length && this.tables.peaks[place] === WHOLE) ? ["rest"] : extent
    const [[best, ...forms], ...others] = await Promise.all(["told", ...ranges].map(part => this.part(`${part}/${place}.json`, this.terms)))
    return [["", best], ...others.map(([lists], at) => ["", lists, ranges[at] * this.tables.range || 0]), ...forms.map(form => [form, ""])]
  }

  // How many records a key has of which only some are listed; nothing of any other.
  async count(key) {
    return Number((await this.shard(this.place(key)))[key]?.[COUNT])
  }

  // The forms of each thing that is wanted; a name or a date that no record has is looked for by its parts, a word as two that were typed as
  // one, or as one that is misspelt.
  async meant(each, extent) {
    const forms = await this.forms(each, extent)
    if (forms.length) return [forms]
    if (each.parts) return (await Promise.all(each.parts.map(part => this.meant(part, extent)))).flat()
    if (isExact(each)) return [forms]
    const [halves, misspelt] = await Promise.all([this.split(each, extent), this.misspelt(each, extent)])
    return halves.length ? halves : [misspelt]
  }

  // The forms of two words that were typed as one: such as records have together, or as have a meaning, the more even the better.
  async split({ halves = () => [] }, extent) {
    const pairs = await Promise.all(halves().map(async ([one, other]) => {
      const begun = numbersOf(await this.whole(one)), has = begun.length ? numbersOf(await this.whole(other)) : []
      return has.length && ((one.sure.size && other.sure.size) || shared(begun, has)) ? [one, other] : []
    }))
    const even = ([one, other]) => Math.min(one.form.length, other.form.length)
    const [best = []] = pairs.filter(pair => pair.length).sort((one, other) => even(other) - even(one))
    return Promise.all(best.map(half => this.whole(half, extent)))
  }

  // The forms of a word as it stands, or of what it means.
  async whole({ form, sure }, extent = HEAD) {
    return (await this.under(sure.size ? sure : [form], form, extent)).filter(({ name }) => sure.size || !name || name === form)
  }

  // Every form that may be meant, with its lists and how near it is: the surest keys first, further ones only where these have none.
  async forms({ form, sure, keys, begun, started, roots, sound, parts, near, joined }, extent) {
    if (!sure.size && !this.areCommon(keys)) { // it is there by the time that nothing is found in these letters
      if (sound) this.prefetch([sound])
      this.prefetch(this.likely(form, keys, sound), extent)
    }
    for (const tried of [sure, keys]) {
      const found = await Promise.all([this.under(tried, form, extent), begun && tried === keys ? this.begun(begun, extent) : []])
      if (found.flat().length) return found.flat().map(each => tried === sure && each.key !== [...sure][0] ? { ...each, near: each.near * LESS } : each)
    }
    if (!isExact({ form, parts })) this.prefetch(near())
    const [alike, glued, ...others] = await Promise.all([
      sound ? this.under([sound], form, extent) : [], this.under(joined, form, extent), this.under(started, form, extent),
      ...[...roots].map(root => this.begun(root, extent)),
    ])
    const under = others.flat()
    if (glued.length) return glued
    if (under.length) return under.map(each => ({ ...each, near: BEGUN }))
    return alike
  }

  // Have the terms of some keys under way; whether they can be had is told where they are asked for.
  prefetch(keys, extent = HEAD) {
    for (const key of keys) this.entry(key, extent).catch(() => {})
  }

  // Whether some keys are surely found.
  areCommon(keys) {
    return [...keys].some(key => this.common.has(key))
  }

  // The common keys that are likely meant by letters that no common key has: what sounds so, and what is written nearly so.
  likely(form, keys, sound) {
    if (this.areCommon(keys)) return []
    return [...this.common.keys()].filter(key => key === sound || (key[0] === form[0] && form.length > SHORTEST_NEAR && isNear(key, form)))
  }

  async under(keys, form, extent) {
    const entries = await Promise.all([...keys].map(async key => (await this.entry(key, extent)).map(([name, lists, from = 0]) =>
      ({ key, name, lists, from, near: nearness(key, name, form) }))))
    return entries.flat()
  }

  async begun(word, extent) {
    const from = this.place(word), to = Math.min(this.place(`${word}\uffff`), from + 1)
    const shards = await Promise.all(Array.from({ length: to - from + 1 }, (_, number) => this.shard(from + number)))
    const keys = shards.flatMap(Object.keys).filter(key => key.startsWith(word)).slice(0, MOST_BEGUN)
    return (await this.under(keys, word, extent)).map(each => ({ ...each, near: BEGUN }))
  }

  // What is nearly written so, or nearly sounds so; where that is nothing, a long word of which two letters are wrong.
  async misspelt({ form, near, sound }, extent) {
    const [shard, sounds, things] = await Promise.all([this.shard(this.place(form)), sound ? this.shard(this.place(sound)) : {}, this.under(near(), form, extent)])
    const alike = Object.keys(sounds).filter(key => key[0] === "~" && isNear(key, sound))
    const like = async isLike => {
      const keys = Object.keys(shard).filter(key => Object.keys(shard[key]).some(name => isLike(name, form)))
      return (await this.under(keys, form, extent)).filter(({ name }) => !name || isLike(name, form))
    }
    const found = [...things, ...await like(isNear), ...await this.under(alike, form, extent)]
    return (found.length ? found : await like(isAlmost)).map(each => ({ ...each, near: NEAR }))
  }

  // The places of the common keys of a thing that is wanted.
  placesOf({ sure, keys }) {
    return [...sure, ...keys].map(key => this.common.get(key)).filter(place => place !== undefined)
  }

  // Where something that is wanted beside others has ranges: the one that gives a first answer with the records that tell it best. It is the
  // one that has most of what has more in one than in others, as a year has, else the newest.
  range(wanted, narrowed) {
    const places = ({ form, keys, sound }) => this.likely(form, keys, sound).map(key => this.common.get(key))
    const peaks = wanted.flatMap(each => [...this.placesOf(each), ...(each.sure.size ? [] : places(each))]).map(place => this.tables.peaks[place]).filter(peak => peak !== WHOLE)
    return wanted.length < 2 || narrowed.length || !peaks.length ? undefined : [Math.min(this.newest, ...peaks.map(peak => parseInt(peak, 16)))]
  }

  // The ranges in which everything is that has all that is wanted, where these are few: those of something that is not common.
  async ranges(wanted) {
    const meant = await Promise.all(wanted.map(each => this.placesOf(each).length ? [] : this.meant(each, HEAD)))
    const telling = meant.flat().filter(forms => forms.length && !forms.some(form => isEverywhere(form) || this.common.has(form.key)))
    const all = telling.map(forms => {
      const found = new Set()
      for (const { lists } of forms) for (const list of lists.split("|")) each(list, number => found.add(Math.floor(number / this.tables.range)))
      return [...found]
    })
    return all.sort((one, other) => one.length - other.length).find(found => found.length <= FEW)
  }

  // What is found; where no record has all that is wanted, a capital also stands for its country, and two words for one that is written so.
  async find(wanted, narrowed, most) {
    const found = await this.having(wanted, narrowed, most), others = ({ wider, joined }) => [...(wider ? [wider] : []), ...joined]
    if (!found.isPartly || !wanted.some(each => others(each).length)) return found
    const widened = wanted.map(each => others(each).length ? { ...each, sure: new Set([...each.sure, ...each.keys, ...others(each)]) } : each)
    const wider = await this.having(widened, narrowed, most)
    return wider.isPartly ? found : wider
  }

  // Fetch what a query needs first; whether that can be had is told when it is asked.
  begin({ wanted }) {
    const extent = this.range(wanted, []) ?? extentOf(wanted, [], 0)
    for (const each of wanted) this.meant(each, extent).catch(() => {})
    this.prefetch(waysOf(wanted), BEST)
  }

  // The numbers of the records that have all that is wanted, else as much as any has, and are what they are narrowed to.
  async having(wanted, narrowed, most, extent = extentOf(wanted, narrowed, most)) {
    const [meant, within, ways] = await Promise.all([
      Promise.all(wanted.map(each => this.meant(each, extent))), Promise.all(narrowed.map(key => this.entry(key))),
      Promise.all(waysOf(wanted).map(key => this.entry(key, BEST))),
    ])
    const keys = new Set(meant.flat(2).map(({ key }) => key)), isCut = extent === HEAD && [...keys].some(key => this.common.has(key))
    if (isCut && keys.size > 1) return this.having(wanted, narrowed, most, ALL)
    const all = meant.flat(), telling = all.filter(forms => !forms.some(isEverywhere))
    const counted = telling.length || narrowed.length ? telling : all
    const tally = new Tally(this.tables.records)
    for (const forms of counted) tally.count(forms)
    for (const entry of ways) tally.favour(entry)
    within.forEach((entry, place) => tally.keep(entry, !counted.length && !place))
    const best = tally.best(most), isPartly = tally.most < counted.length
    return { ...best, total: (extent === HEAD && keys.size === 1 && await this.count([...keys][0])) || best.total, isPartly, forms: new Set(all.flat().map(form => form.name)) }
  }

  // The best records themselves, those first whose words are about little else, one of all that tell the same. `tell` hears of the first of
  // them at once; what was told stays where it stands, and more comes behind it.
  async search({ wanted, typed }, narrowed, shown, wordsOf, tell = () => {}) {
    const looks = shown > FIRST ? [...LOOKS, LOOKS.at(-1) + shown - FIRST] : LOOKS, several = wanted.length > 1 ? typed : []
    let records = []
    const range = this.range(wanted, narrowed), first = range !== undefined && await this.having(wanted, narrowed, looks.at(-1), range)
    // Where all is common, records that have nearly all are a first answer, too: it is not likely that others have more.
    if (first && first.total && (!first.isPartly || wanted.every(each => this.placesOf(each).length))) {
      records = await this.ranked(first, Math.min(looks[0], first.total), wordsOf, several, typed.length, records)
      tell({ ...first, records, isFirst: true })
    }
    const ranges = first && await this.ranges(wanted), near = ranges && await this.having(wanted, narrowed, looks.at(-1), ranges)
    const found = near && !near.isPartly ? near : await this.find(wanted, narrowed, looks.at(-1))
    if (first.isPartly && !found.isPartly) records = []
    for (const look of looks) {
      records = filled(await this.ranked(found, look, wordsOf, several, typed.length, records))
      const isEnough = records.length > shown || (look >= found.total && records.length >= FILLED)
      if (isEnough || look >= found.numbers.length || look === looks.at(-1)) return { ...found, records }
      tell({ ...found, records })
    }
  }

  async ranked({ numbers, rank, isWhole }, look, wordsOf, several, length, before) {
    const looked = numbers.slice(0, look), records = await Promise.all(looked.map(number => this.record(number)))
    const ranked = records.map((record, place) => ({
      record: { ...record, isLess: !isWhole(looked[place]) }, place, score: rank(looked[place]) + about(record, wordsOf(record.text), several, length),
    }))
    ranked.sort((one, other) => other.score - one.score || one.place - other.place)
    const told = new Map(before.map(record => [record.thread || record.text, record]))
    for (const { record } of ranked) if (!told.has(record.thread || record.text)) told.set(record.thread || record.text, record)
    return [...told.values()]
  }

  async record(number) {
    const size = this.tables.block
    const block = await this.part(`${Math.floor(number / size)}.json`, this.records)
    const [anchor, lang, text, facets, thread, tellings] = block.records[number % size], [page, title, when] = block.article
    return { anchor, lang, text, thread, tellings, page, title, when, facets: facets.map(facet => block.facets[facet]) }
  }
}

// How much is needed of what is common: of one word alone the records that are shown first.
function extentOf(wanted, narrowed, most) {
  return wanted.length > 1 || narrowed.length > 0 || most > NEWEST ? ALL : HEAD
}

// How near a form of a key is to what was typed: a number in words is kin to one in digits.
function nearness(key, name, form) {
  if (key[0] === "~") return SOUND
  const isSpelled = key[0] === "#" && form && !/^\d/.test(form)
  return name === form || (!name && !isSpelled) ? EXACT : KIN
}

// Whether what is typed stands for just that: a date, a number, few letters.
function isExact({ form, parts }) {
  return parts || form.length < SHORTEST_NEAR || /\d/.test(form)
}

// The records that stand under some forms, and whether some stand under others, too.
function numbersOf(forms) {
  const found = []
  for (const { lists, from } of forms) for (const list of lists.replace("*", "").split("|")) each(list, number => found.push(from + number))
  return found
}

function shared(some, others) {
  const all = new Set(some)
  return others.some(number => all.has(number))
}

// The records that have all; where these are few, some that have nearly all behind them.
function filled(records) {
  const whole = records.filter(record => !record.isLess)
  return whole.length >= FILLED ? whole : records.slice(0, FILLED)
}

// Of a word that most records have only the newest are listed, behind a star: beside other words it tells nothing.
function isEverywhere({ lists }) {
  return lists[0] === "*"
}

// The keys of the ways that what is wanted goes; what is of two countries is of both.
function waysOf(wanted) {
  const ways = [...new Set(wanted.length > 1 ? wanted.flatMap(({ way }) => way ?? []) : [])], isOwn = way => way[0] === "<"
  return ways.filter(isOwn).length > 1 ? ways.filter(way => !isOwn(way)) : ways
}
