// As soon as the page is there. Facts lie open beside the text on a wide screen and folded under the summary on a narrow one.
if (matchMedia("(min-width: 64rem)").matches) document.querySelectorAll(".facts details[data-first]").forEach(kind => { kind.open = true })
document.querySelector(".sections [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" })
document.querySelector("button.theme").addEventListener("click", () => {
  const root = document.documentElement
  const isDark = (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark"
  root.dataset.theme = isDark ? "light" : "dark"
  try { localStorage.setItem("theme", root.dataset.theme) } catch { /* the choice then holds for this page only */ }
})

// A citation is whole without this: here its address becomes the full one, and a button copies it.
document.addEventListener("toggle", event => {
  const cite = event.target, words = cite.closest?.("[data-copy]")?.dataset
  if (!cite.matches?.(".cite[open]") || !words || cite.querySelector("button")) return
  const text = cite.querySelector("p"), link = text.querySelector("a"), button = document.createElement("button")
  link.textContent = link.href
  Object.assign(button, { type: "button", className: "copy", textContent: words.copy })
  button.addEventListener("click", () => {
    getSelection().selectAllChildren(text) // where the clipboard is forbidden a key copies what is chosen
    navigator.clipboard?.writeText(text.textContent).then(() => { button.textContent = words.copied }, () => {})
  })
  cite.append(button)
}, true)
// A report is begun with what is known of the fact; without this its link leads to a page that tells how. Of an address more than so much is refused by many.
const LONGEST_QUOTE = 300
const report = link => {
  const { report: to, stem, page, texts } = link.closest("[data-report]").dataset, { quote, where } = link.dataset
  const fact = link.closest(".fact"), said = fact.cloneNode(true), words = JSON.parse(texts)
  said.querySelectorAll("details, .tools, .way, .mark, .status").forEach(each => each.remove())
  const passage = document.getElementById(fact.querySelector(".way[href]")?.hash.slice(1))
  const printed = passage?.closest(".prose, h1, cite") && (passage.nextElementSibling?.nextElementSibling?.querySelector(".as-printed") ?? passage)
  const plain = text => (text ?? "").replace(/\s+/g, " ").trim()
  const known = {
    fact: plain(said.textContent), article: plain(document.querySelector("h1").textContent), quote: plain(printed?.textContent).slice(0, LONGEST_QUOTE),
    page: page && `${page}#${fact.id}`, stem,
  }
  const filled = text => text.replace(/\{(\w+)\}/, (_, name) => known[name])
  const lines = words.lines.filter(line => known[line.match(/\{(\w+)\}/)?.[1]] !== "").flatMap(line => line.includes("{") ? [filled(line)] : [line, "", ""])
  const correction = quote ? ["", filled(words.editor), "[[reject]]", `kind = "${fact.id.split("-")[0]}"`, `quote = ${JSON.stringify(quote)}`, ...(where ? [`where = ${where}`] : []), 'reason = ""'] : []
  const is_mail = to.startsWith("mailto:"), text = [...lines, ...correction].join(is_mail ? "\r\n" : "\n")
  return `${to}${to.includes("?") ? "&" : "?"}${is_mail ? "subject" : "title"}=${encodeURIComponent(filled(words.subject))}&body=${encodeURIComponent(text)}`
}
for (const event of ["pointerover", "focusin"]) document.addEventListener(event, ({ target }) => {
  const link = target.closest?.("a.report")
  if (link && !link.dataset.ready) link.dataset.ready = link.href = report(link)
})

// Nothing of the search is fetched before a reader turns to it; then what any query needs, and with the first parts of the index what shows results.
const searched = { box: document.querySelector(".search"), assets: new URL("search/", document.currentScript.src) }
const openSearch = () => {
  const { here, terms } = searched.box.dataset
  const module = name => import(new URL(`${name}.js`, searched.assets))
  const fetched = address => fetch(address).then(answer => { if (!answer.ok) throw new Error(address); return answer })
  const table = address => fetched(address).then(answer => answer.json())
  const inflated = answer => new Response(answer.body.pipeThrough(new DecompressionStream("deflate"))).json()
  const words = () => globalThis.DecompressionStream ? fetched(`${terms}words.bin`).then(inflated) : table(`${terms}words.json`)
  searched.opened ??= Promise.all([...["query", "index", "postings", "words"].map(module), words()])
    .then(async ([{ Query }, { Index }, , , tables]) => {
      const query = new Query(tables), index = new Index(tables, new URL(`${terms}terms/`, location.href), new URL(`${here}records/`, location.href))
      index.begin(query.asked(searched.box.querySelector("input").value))
      const [panel, start] = await Promise.all([module("panel"), table(`${here}start.json`)])
      panel.open(searched.box, query, index, start)
    }).catch(() => { searched.opened = undefined })
}
for (const event of ["focusin", "pointerdown", "input"]) searched.box.addEventListener(event, openSearch)
searched.box.querySelector("form").addEventListener("submit", event => event.preventDefault())
