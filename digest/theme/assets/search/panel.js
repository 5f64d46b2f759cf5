// The search as a reader uses it: a field, what results are narrowed by, and the results below.
import { wordsOf } from "./query.js"

const PAUSE = 120 // milliseconds without a key
const SHOWN = 10
const NARROWING = ["kind", "status", "person", "topic", "year"]

export function open(box, query, index, start) {
  return new Panel(box, query, index, start, new URL("..", new URL(box.dataset.here, location.href)))
}

class Panel {
  constructor(box, query, index, start, root) {
    Object.assign(this, { box, query, index, start, root, shown: SHOWN, asked: 0, chosen: {}, offered: new Map() })
    this.input = box.querySelector("input")
    this.found = box.querySelector(".found")
    this.count = box.querySelector(".found-count")
    this.list = box.querySelector(".found-list")
    this.more = box.querySelector(".found-more")
    this.more.textContent = start.words.more
    this.input.addEventListener("input", () => this.typed())
    this.input.addEventListener("focus", () => this.show(Boolean(this.input.value.trim())))
    this.more.addEventListener("click", () => { this.shown += SHOWN; this.ask() })
    box.addEventListener("keydown", event => this.pressed(event))
    box.querySelector("form").addEventListener("submit", event => { event.preventDefault(); this.list.querySelector("a")?.click() })
    box.querySelector("form").addEventListener("reset", () => { this.input.focus(); this.show(false) })
    document.addEventListener("pointerdown", event => { if (!box.contains(event.target)) this.show(false) })
    this.narrow = this.fields()
    if (this.input.value.trim()) this.ask()
  }

  // A field for each thing that results are narrowed by.
  fields() {
    const bar = this.box.querySelector(".found-narrow"), { words } = this.start
    return new Map(NARROWING.map(name => {
      const label = document.createElement("label"), field = document.createElement("select"), said = document.createElement("span")
      said.textContent = words[name]
      said.className = "only-heard"
      label.append(said, field)
      bar.append(label)
      field.addEventListener("change", () => { this.chosen[name] = field.value; this.shown = SHOWN; this.ask() })
      return [name, field]
    }))
  }

  typed() {
    clearTimeout(this.timer)
    this.shown = SHOWN
    this.timer = setTimeout(() => this.ask(), PAUSE)
  }

  async ask() {
    const text = this.input.value, number = ++this.asked, asked = this.query.asked(text)
    if (!asked.wanted.length) return this.show(false)
    if (this.found.hidden) this.count.textContent = this.start.words.waiting
    this.show(true)
    try {
      const narrowed = Object.values(this.chosen).filter(Boolean)
      const tell = answer => { if (number === this.asked) this.tell(answer) }
      tell(await this.index.search(asked, narrowed, this.shown, text => wordsOf(text, this.query.fold), tell))
      if (number === this.asked) this.box.dataset.answered = text
    } catch {
      if (number === this.asked) this.fail()
    }
  }

  fail() {
    this.count.textContent = this.start.words.failed
    this.list.replaceChildren()
    this.more.hidden = true
  }

  tell(answer) {
    const { words } = this.start, shown = answer.records.slice(0, this.shown)
    const number = answer.total === 1 ? words.one : words.many.replace("{number}", answer.total.toLocaleString(document.documentElement.lang))
    this.count.textContent = answer.isFirst ? words.waiting : !answer.total ? words.none : answer.isPartly ? words.partly : number
    const first = answer.isPartly ? undefined : shown.find(record => record.isLess)
    this.list.replaceChildren(...shown.flatMap(record => [...(record === first ? [this.note(words.less)] : []), this.item(record, answer.forms)]))
    this.more.hidden = answer.records.length <= this.shown
    this.offer(answer.records)
  }

  // What stands between the results that have all words and those that do not.
  note(text) {
    const item = document.createElement("li")
    item.className = "found-note"
    item.textContent = text
    return item
  }

  item(record, forms) {
    const item = document.createElement("li"), link = document.createElement("a"), text = document.createElement("span"), source = document.createElement("span")
    link.href = new URL(`articles/${encodeURIComponent(record.page)}/#${record.anchor}`, this.root)
    text.className = "found-text"
    if (record.lang) text.lang = record.lang
    text.append(...this.lit(record.text, forms))
    const said = record.facets.filter(([key]) => key.startsWith("@kind:") || key.startsWith("@status:")).map(([, name]) => name)
    source.className = "found-source"
    const several = record.tellings && this.start.words.several.replace("{number}", record.tellings)
    source.textContent = [...said, several, record.when, record.title].filter(Boolean).join(" · ")
    link.append(text, source)
    item.append(link)
    return item
  }

  // A text with the words that were found in it marked.
  *lit(text, forms) {
    const words = new Set([...forms].flatMap(form => form.split(" ")))
    const typed = new Set(wordsOf(this.input.value, this.query.fold))
    for (const piece of text.split(/(\d+(?:[.,]\d+)*|[\p{L}\p{M}]+)/u)) {
      const word = this.query.fold(piece)
      if (!word || !(words.has(word) || typed.has(word))) { yield piece; continue }
      const mark = document.createElement("mark")
      mark.textContent = piece
      yield mark
    }
  }

  // What the results can be narrowed by: always the few kinds and years, and the people whom the results name.
  offer(records) {
    const facets = new Map([...this.start.facets, ...records.flatMap(record => record.facets.filter(([key]) => key.startsWith("@person:")))])
    for (const [name, field] of this.narrow) {
      const options = [...facets].filter(([key]) => key.startsWith(`@${name}:`))
      options.sort(name === "year" ? ([one], [other]) => other.localeCompare(one) : ([, one], [, other]) => one.localeCompare(other))
      const held = this.chosen[name] && field.selectedOptions[0]
      field.replaceChildren(new Option(this.start.words[name], ""), ...options.map(([key, said]) => new Option(said, key, false, key === this.chosen[name])))
      if (held && !facets.has(this.chosen[name])) field.append(new Option(held.text, held.value, false, true))
      field.closest("label").hidden = !options.length && !held
    }
  }

  pressed(event) {
    const links = [...this.list.querySelectorAll("a")], at = links.indexOf(document.activeElement)
    if (event.key === "Escape") {
      this.input.focus()
      this.show(false)
    } else if (event.key === "ArrowDown" && links.length && (at >= 0 || document.activeElement === this.input)) {
      event.preventDefault()
      links[Math.min(at + 1, links.length - 1)].focus()
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (at ? links[at - 1] : this.input).focus()
    }
  }

  show(isShown) {
    this.found.hidden = !isShown
  }
}
