// What a reader types, taken apart as digest/search takes texts apart: by the tables of words.json.

import { folder, isNear, rootsOf, soundKey, soundOf, wordsOf } from "./words.js"

export { candidates, isNear, wordsOf } from "./words.js"

const SHORTEST_SPLIT = 3 // letters of a word that was typed as one with another
const MOST_WORDS = 16 // of a query; whoever pastes a page looks for how it begins
const DAY = /^(0?[1-9]|[12]\d|3[01])$/, YEAR = /^[12]\d{3}$/
const ORDERS = [[0, 1, 2], [1, 0, 2], [undefined, 0, 1], [0, 1, undefined], [1, 0, undefined]] // where the day, the month and the year stand
const MOST_SPELLED = 16, LARGEST = 1e15 // words of a number that is written out, and what it comes to
const SHORTEST_BEGUN = 3 // letters of what a word may begin
const MOST_BEGUN = 3
const COUNTRY = /^=[A-Z]{2}$/, WHOSE = "<" // the key of one, and the sign of what is its own

// What a printed number may mean: digits and a power of ten. Which mark is the decimal one depends on the language, so both are tried.
function readings(number) {
  const parts = number.split(/[.,]/), marks = number.match(/[.,]/g) ?? []
  if (!marks.length) return [[number, 0]]
  const joined = [parts.join(""), 0], broken = [parts.join(""), -parts.at(-1).length]
  if (new Set(marks).size > 1) return [broken]
  if (marks.length > 1) return [joined]
  return parts.at(-1).length === 3 ? [joined, broken] : [broken]
}

function numberTerm([digits, power]) {
  const bare = digits.replace(/^0+/, ""), kept = bare.replace(/0+$/, "")
  const moved = power + bare.length - kept.length
  return kept && moved ? `#${kept}e${moved}` : `#${kept || 0}`
}

// The tables of a language as they are asked: sets, and what its words stand for by their first word.
function language(table, keys) {
  const things = {}, names = {}, same = table.same.split(",")
  keys.forEach((key, place) => {
    const told = same[place]
    for (const form of told ? told.split("|").map(form => form || key.replaceAll("_", " ")) : []) { // a form that the key tells is left out
      const end = form.indexOf(" ")
      if (end > 0) (names[form.slice(0, end)] ??= []).push([form, `=${key}`])
      else things[form] = [`=${key}`]
    }
  })
  for (const [form, key] of Object.entries(table.also)) (things[form] ??= []).push(key)
  const [stop, asking, unaltered] = [table.stop, table.asking, table.unaltered].map(list => new Set(list.split(" ")))
  return { ...table, things, names, known: Object.keys(things), named: Object.keys(names), stop, asking, unaltered, roots: new Map() }
}

// The number that is written out from a word on, and how many words it has: none where there is none.
export function spelled(words, at, [units, scales, teens]) {
  let total = 0, group = 0, last = 0, stop = at
  const isUnit = word => Object.hasOwn(units, word), isTeen = word => Object.hasOwn(teens, word)
  const goesOn = word => isUnit(word) ? !last || (last % 10 === 0 && last > Math.max(units[word], 10)) : stop > at && (Object.hasOwn(scales, word) || isTeen(word))
  for (; stop < Math.min(words.length, at + MOST_SPELLED) && goesOn(words[stop]); stop++) {
    const word = words[stop]
    if (isTeen(word)) last += teens[word]
    else if (isUnit(word)) [group, last] = [group + last, units[word]]
    else if (scales[word] < 1000) last = (last || 1) * scales[word]
    else [total, group, last] = [total + (group + last || 1) * scales[word], 0, 0]
  }
  const value = total + group + last
  return value <= LARGEST ? [value, stop - at] : [0, 0]
}

// What is wanted under keys that are beyond doubt.
function known(form, keys) {
  return { form, sure: new Set(keys), keys: new Set(), near: () => [], started: new Set(), roots: new Set(), joined: [] }
}

// What a word and one beside it may be written as: "sky way".
function joined(words, at) {
  return [words[at - 1] + words[at], words[at] + words[at + 1]].filter((_, place) => words[at - 1 + 2 * place])
}

// The things whose names a word begins.
function begun(word, { known, things }) {
  return known.filter(root => root.startsWith(word)).slice(0, MOST_BEGUN).flatMap(root => things[root])
}

export class Query {
  constructor(tables) {
    this.fold = folder(tables)
    this.sounds = tables.sounds
    this.capitals = tables.capitals
    this.languages = tables.languages.map(each => language(each, tables.same.split(" ")))
  }

  // A query: what is wanted by it, and its words.
  asked(text) {
    return { wanted: this.wanted(text), typed: wordsOf(text, this.fold) }
  }

  // The things wanted, each with the keys that may mean it and the form that was typed.
  wanted(text) {
    const dates = [], rest = text
      .replace(/\b(\d{4})([./-])(\d{1,2})\2(\d{1,2})\b/g, (_, year, _mark, month, day) => (dates.push(inDigits(day, month, year)), " "))
      .replace(/\b(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})\b/g, (_, day, _mark, month, year) => (dates.push(inDigits(day, month, year)), " "))
      .replace(/\b(0?[1-9]|1[0-2])[/-](\d{4})\b/g, (_, month, year) => (dates.push(date("", month, year)), " "))
    const words = wordsOf(rest, this.fold).slice(0, MOST_WORDS), found = [...this.read(words)]
    const telling = found.filter(each => !each.isSmall)
    const all = telling.length || dates.length ? telling : found
    return [...all, ...dates]
  }

  *read(words) {
    for (let at = 0; at < words.length;) {
      const dated = this.dated(words, at), named = this.named(words, at)
      if (dated.length) {
        yield dated.date
        at += dated.length
      } else if (named.length > 1) {
        const parts = words.slice(at, at + named.length)
        yield { ...known(parts.join(" "), named.keys), ...this.way(words, at, named.keys), parts: parts.map(word => this.single(word)).filter(each => !each.isSmall) }
        at += named.length
      } else if (/^\d/.test(words[at])) {
        const scales = this.scales(words[at + 1])
        yield known(words[at], readings(words[at]).flatMap(([digits, power]) => (scales.length ? scales : [0]).map(scale => numberTerm([digits, power + scale]))))
        at += scales.length ? 2 : 1
      } else if (this.spelled(words, at)[0] > 1) {
        const [value, length] = this.spelled(words, at)
        yield known(words.slice(at, at + length).join(" "), [numberTerm([String(value), 0])])
        at += length
      } else {
        const word = this.word(words[at], at === words.length - 1), wider = this.capital(words, at)
        yield { ...word, wider, joined: joined(words, at), ...this.way(words, at, word.sure, wider) }
        at += 1
      }
    }
  }

  // The date that begins here, whatever its order, and how many words it has, the small ones within it, too.
  dated(words, at) {
    const places = words.map((_, place) => place).slice(at).filter(place => !this.isSmall(words[place]))
    for (const order of places[0] === at ? ORDERS : []) {
      const [day, name, year] = order.map(place => words[places[place]] ?? ""), month = name && this.month(name)
      const isDated = (order[0] === undefined || DAY.test(day)) && (order[2] === undefined || YEAR.test(year))
      const last = places[Math.max(...order.map(place => place ?? 0))]
      if (month && isDated) return { length: last - at + 1, date: { ...date(day, month, year), form: words.slice(at, last + 1).join(" ") } }
    }
    return { length: 0 }
  }

  month(word) {
    return this.languages.map(each => Object.hasOwn(each.months, word) && each.months[word]).find(Boolean)
  }

  // What a word adds to the number before it in any language: an M is a million in one and a billion in the other.
  scales(word) {
    return this.languages.filter(each => word && Object.hasOwn(each.scales, word)).map(each => each.scales[word])
  }

  // The longest number that is written out from a word on.
  spelled(words, at) {
    return this.languages.map(each => spelled(words, at, each.spelled)).reduce((one, other) => other[1] > one[1] ? other : one)
  }

  // The country that the capital may stand for of whose name a word is one.
  capital(words, at) {
    for (let length = 3; length; length--) {
      for (let from = Math.max(0, at - length + 1); from <= at; from++) {
        const name = words.slice(from, from + length).join(" ")
        if (Object.hasOwn(this.capitals, name)) return this.capitals[name]
      }
    }
    return ""
  }

  // What is preferred where a country or its capital is named: what goes there or comes from there, else, of a country, what is its own.
  way(words, at, keys, wider = "") {
    const country = [...keys].find(key => COUNTRY.test(key)) ?? wider
    const sign = this.sign(words.slice(0, at).findLast(word => this.sign(word) || !this.isSmall(word))) ?? (country === wider ? "" : WHOSE)
    return country && sign ? { way: `${sign}${country.slice(1)}` } : {}
  }

  // Of the way that a word before a country tells.
  sign(word) {
    return this.languages.find(each => Object.hasOwn(each.ways, word))?.ways[word]
  }

  isSmall(word) {
    return this.languages.some(each => each.stop.has(word) || each.asking.has(word))
  }

  single(word) {
    return /^\d/.test(word) ? known(word, readings(word).map(numberTerm)) : this.word(word)
  }

  // What a word may mean: surely a month or a thing that has a name, else a root; while it is typed also what it begins.
  word(word, isLast) {
    const { sure, keys } = this.half(word), started = new Set(), roots = new Set(), isSmall = this.isSmall(word)
    const isBegun = isLast && word.length >= SHORTEST_BEGUN
    for (const each of this.languages) {
      if (Object.hasOwn(each.months, word)) sure.add(`%${each.months[word]}`)
      if (!isBegun) continue
      for (const key of begun(word, each)) keys.add(key)
      for (const root of rootsOf(word, each).slice(1).filter(root => root.length > SHORTEST_BEGUN)) {
        for (const key of begun(root, each)) started.add(key)
        if (roots.size < MOST_BEGUN) roots.add(root)
      }
    }
    return { form: word, sure, keys, near: () => this.near(word), started, roots, joined: [], isSmall, begun: isBegun ? word : "", sound: soundKey(word, this.sounds), halves: () => this.halves(word) }
  }

  sound(word) {
    return soundOf(word, this.sounds)
  }

  // The things whose names are written nearly so: looked for only where nothing is found.
  near(word) {
    return new Set(this.languages.flatMap(({ known, things }) => known.filter(root => isNear(word, root)).flatMap(root => things[root])))
  }

  // Two words that may have been typed as one, wherever it is cut; a small one tells nothing.
  halves(word) {
    const cuts = Array.from({ length: Math.max(0, word.length - 2 * SHORTEST_SPLIT + 1) }, (_, at) => at + SHORTEST_SPLIT)
    return cuts.map(at => [word.slice(0, at), word.slice(at)].map(half => this.half(half)))
  }

  // What letters may mean that are a word as they stand.
  half(form) {
    const sure = new Set(), keys = new Set()
    for (const each of this.languages) {
      for (const root of rootsOf(form, each)) {
        if (Object.hasOwn(each.things, root)) each.things[root].forEach(key => sure.add(key))
        else keys.add(root)
      }
    }
    return { ...known(form, sure), keys }
  }

  // The longest name of several words that begins here, in any language; where there is none, one of which a word is misspelt.
  named(words, at) {
    const exact = this.longest(words, at, 0)
    return exact.length > 1 ? exact : this.longest(words, at, 1)
  }

  longest(words, at, misspelt) {
    let length = 1, keys = new Set()
    for (const each of words.length - at > 1 ? this.languages : []) {
      const roots = words.slice(at).map(word => rootsOf(word, each)), isFirst = first => roots[0].includes(first)
      for (const first of misspelt ? each.named.filter(first => isFirst(first) || isNear(words[at], first)) : roots[0].filter(root => Object.hasOwn(each.names, root))) {
        for (const [form, key] of each.names[first]) {
          const name = form.split(" ")
          if (name.length < length || name.length > roots.length) continue
          const others = name.filter((root, place) => !roots[place].includes(root))
          if (others.length !== misspelt || !others.every(root => isNear(words[at + name.indexOf(root)], root))) continue
          if (name.length > length) [length, keys] = [name.length, new Set()]
          keys.add(key)
        }
      }
    }
    return { length, keys }
  }
}

// A date as one thing: a day, a month of a year, or a day of any year. Where no record tells it, the month or the year is looked for.
function date(day, month, year) {
  const parts = !year ? [`%${Number(month)}`, numberTerm([day, 0])].map(key => known("", [key])) : [day ? date("", month, year) : known("", [numberTerm([year, 0])]), known("", [])]
  return { ...known("", [`%${year}-${Number(month)}${day && `-${Number(day)}`}`]), parts }
}

// A date in digits: a year of two is of this century or the last, and no month is above twelve.
function inDigits(day, month, year) {
  const [first, second] = Number(month) > 12 ? [month, day] : [day, month]
  return date(first, second, year.length === 4 ? year : (Number(year) > 50 ? "19" : "20") + year)
}

// How much of a record's words were asked for, roughly, so that of like ones the newest comes first; whether several things stand together
// as they were typed, and whether it says who.
export function about(record, words, several, length) {
  if (!length) return 0
  const isTogether = several.length > 1 && ` ${words.join(" ")} `.includes(` ${several.join(" ")} `)
  const has = start => record.facets.some(([key]) => key.startsWith(start))
  return Math.round(3 * Math.min(1, length / Math.max(words.length, 1))) + (isTogether ? 2 : 0) + (has("@kind:events") && has("@person:") ? 1 : 0)
}
