// Before anything is drawn: that scripts run, and the colours that the reader chose.
(root => {
  root.className = "js"
  try { const theme = localStorage.getItem("theme"); if (theme) root.dataset.theme = theme } catch { /* storage may be forbidden */ }
})(document.documentElement)
