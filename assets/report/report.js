"use strict";

// Sorts a table by the column of a clicked header.
function sortBy(table, column, header) {
  const ascending = header.getAttribute("aria-sort") !== "ascending";
  const body = table.tBodies[0];
  const key = row => {
    const cell = row.cells[column];
    const text = cell.dataset.key ?? cell.textContent.replace(/[,\s%]/g, "");
    const number = text === "" ? NaN : Number(text);
    return Number.isNaN(number) ? cell.textContent : number;
  };
  const compare = (a, b) => {
    if (typeof a === "number" && typeof b === "number") {
      return a - b;
    }
    return String(a).localeCompare(String(b), "en", { numeric: true });
  };
  const rows = Array.from(body.rows, row => ({ row, key: key(row) }));
  rows.sort((a, b) => (ascending ? 1 : -1) * compare(a.key, b.key));
  for (const other of table.tHead.rows[0].cells) {
    other.removeAttribute("aria-sort");
  }
  header.setAttribute("aria-sort", ascending ? "ascending" : "descending");
  body.append(...rows.map(entry => entry.row));
}

for (const table of document.querySelectorAll("table.sortable")) {
  Array.from(table.tHead.rows[0].cells).forEach((header, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.textContent = header.textContent;
    button.addEventListener("click", () => sortBy(table, column, header));
    header.replaceChildren(button);
    if (table.tBodies[0].rows[0]?.cells[column].classList.contains("number")) {
      header.classList.add("numeric");
    }
  });
}

// Filters the mistakes by true and predicted label. Values begin with "=", since a label may be empty.
const filter = document.getElementById("filter");
if (filter) {
  const cards = Array.from(document.querySelectorAll(".card"));
  const byLabel = document.getElementById("filter-label");
  const byPredicted = document.getElementById("filter-predicted");
  const apply = () => {
    let shown = 0;
    for (const card of cards) {
      const matches = (select, name) => select.value === "" || select.value === "=" + card.dataset[name];
      card.hidden = !(matches(byLabel, "label") && matches(byPredicted, "predicted"));
      shown += card.hidden ? 0 : 1;
    }
    document.getElementById("filter-count").textContent = shown + " of " + cards.length + " shown";
  };
  byLabel.addEventListener("change", apply);
  byPredicted.addEventListener("change", apply);
  filter.addEventListener("submit", event => event.preventDefault());
  filter.hidden = false;
  apply();

  // A cell of the matrix shows its mistakes.
  for (const cell of document.querySelectorAll("#matrix td.miss")) {
    const { label, predicted } = cell.dataset;
    if (cards.some(card => card.dataset.label === label && card.dataset.predicted === predicted)) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "cell";
      button.textContent = cell.textContent;
      button.setAttribute("aria-label", cell.textContent + ", show these mistakes");
      button.addEventListener("click", () => {
        byLabel.value = "=" + label;
        byPredicted.value = "=" + predicted;
        apply();
        document.getElementById("mistakes").scrollIntoView();
      });
      cell.replaceChildren(button);
    }
  }
}

// Only one recording plays at a time.
const players = Array.from(document.querySelectorAll("audio"));
for (const player of players) {
  player.addEventListener("play", () => {
    players.filter(other => other !== player).forEach(other => other.pause());
  });
}

// Printed reports contain the tables in the details.
addEventListener("beforeprint", () => {
  document.querySelectorAll("details").forEach(details => { details.open = true; });
});
