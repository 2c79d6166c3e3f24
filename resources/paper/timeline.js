// The timeline of a paper that is read in a browser: zoom, pan, go from event to event. No network, no library.
"use strict";
(() => {
  const holder = document.getElementById("timeline-live");
  const data = JSON.parse(document.getElementById("timeline-data").textContent);
  if (!holder || !data.events.length) return;
  const space = "http://www.w3.org/2000/svg", events = data.events, day = 1, row = 22, top = 26;
  const first = Math.min(...events.map((e) => e.from)), last = Math.max(...events.map((e) => e.to));
  const margin = Math.max(2, (last - first) * 0.03);
  const whole = { from: first - margin, to: last + margin };
  let view = { ...whole }, chosen = -1;

  const make = (name, attributes, words) => {
    const made = document.createElementNS(space, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (words !== undefined) made.textContent = words;
    return made;
  };
  const svg = make("svg", { role: "listbox", tabindex: "0", "aria-label": data.label, class: "live" });
  const told = document.createElement("p");
  told.setAttribute("aria-live", "polite");
  told.className = "told";
  const bar = document.createElement("p");
  bar.className = "controls";
  const button = (words, deed) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.addEventListener("click", deed);
    bar.append(made);
  };

  const rows = () => {
    const ends = [];
    return events.map((event) => {
      let place = ends.findIndex((end) => end < event.from);
      if (place < 0) place = ends.length;
      ends[place] = event.to + (view.to - view.from) * 0.16;
      return place;
    });
  };
  const ticks = (width) => {
    const span = view.to - view.from, out = [];
    const step = [1, 7, 30.44, 91.31, 365.24, 1826.2, 3652.4, 18262, 36524].find((s) => (width * s) / span > 70) || 365240;
    for (let at = Math.ceil(view.from / step) * step; at <= view.to; at += step) out.push([at, data.days(at, step)]);
    return out;
  };
  data.days = (ordinal, step) => {
    const date = new Date(0);
    date.setUTCFullYear(1, 0, 1);
    date.setUTCDate(date.getUTCDate() + Math.round(ordinal) - 1);
    const year = date.getUTCFullYear(), shown = year > 0 ? `${year}` : `${1 - year} BCE`;
    if (step > 300) return shown;
    const month = date.toLocaleString("en-GB", { month: "short", timeZone: "UTC" });
    return step > 25 ? `${month} ${shown}` : `${date.getUTCDate()} ${month}`;
  };

  const draw = () => {
    const width = Math.max(240, holder.clientWidth), place = rows(), high = top + (Math.max(...place) + 1) * row + 8;
    const x = (at) => ((at - view.from) / (view.to - view.from)) * width;
    svg.replaceChildren();
    svg.setAttribute("viewBox", `0 0 ${width} ${high}`);
    for (const [at, words] of ticks(width)) {
      svg.append(make("line", { x1: x(at), x2: x(at), y1: 18, y2: high, class: "tick" }));
      svg.append(make("text", { x: x(at) + 3, y: 13, class: "day" }, words));
    }
    events.forEach((event, number) => {
      const left = x(event.from), wide = Math.max(5, x(event.to + day) - left), y = top + place[number] * row;
      if (left > width || left + wide < 0) return;
      const group = make("g", { id: `live-${number}`, role: "option", "aria-selected": number === chosen, class: "event" });
      group.append(make("title", {}, `${event.date}: ${event.title}`));
      group.append(make("rect", { x: left, y, width: wide, height: 14, rx: 2 }));
      group.append(make("text", { x: Math.max(2, left + wide + 4), y: y + 11 }, event.title));
      group.addEventListener("click", () => choose(number));
      group.addEventListener("dblclick", go);
      svg.append(group);
    });
    svg.setAttribute("aria-activedescendant", chosen < 0 ? "" : `live-${chosen}`);
  };
  const choose = (number) => {
    chosen = Math.max(0, Math.min(events.length - 1, number));
    const event = events[chosen], span = view.to - view.from;
    if (event.from < view.from || event.to > view.to) {
      view = { from: event.from - span / 2, to: event.from + span / 2 };
    }
    told.textContent = `${event.date}: ${event.title}`;
    draw();
  };
  const go = () => {
    const line = chosen < 0 ? null : document.getElementById(events[chosen].row);
    if (line) {
      line.setAttribute("tabindex", "-1");
      line.focus();
      line.scrollIntoView({ block: "center" });
    }
  };
  const zoom = (factor, share = 0.5) => {
    const span = view.to - view.from, middle = view.from + span * share;
    const wide = Math.min((whole.to - whole.from) * 1.2, Math.max(3, span * factor));
    view = { from: middle - wide * share, to: middle + wide * (1 - share) };
    draw();
  };
  const pan = (share) => {
    const by = (view.to - view.from) * share;
    view = { from: view.from + by, to: view.to + by };
    draw();
  };
  const all = () => {
    view = { ...whole };
    draw();
  };
  const keys = {
    "ArrowRight": () => choose(chosen + 1), "ArrowLeft": () => choose(chosen - 1),
    "ArrowDown": () => choose(chosen + 1), "ArrowUp": () => choose(chosen - 1),
    "Home": () => choose(0), "End": () => choose(events.length - 1), "Enter": go, "+": () => zoom(0.6), "=": () => zoom(0.6),
    "-": () => zoom(1.6), "0": all, "PageDown": () => pan(0.4), "PageUp": () => pan(-0.4),
  };
  svg.addEventListener("keydown", (event) => {
    if (keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(event.deltaY > 0 ? 1.2 : 0.83, event.offsetX / holder.clientWidth);
  }, { passive: false });
  let held = null;
  svg.addEventListener("pointerdown", (event) => { held = event.clientX; });
  window.addEventListener("pointerup", () => { held = null; });
  svg.addEventListener("pointermove", (event) => {
    if (held === null) return;
    pan((held - event.clientX) / Math.max(1, holder.clientWidth));
    held = event.clientX;
  });
  button("Closer", () => zoom(0.6));
  button("Farther", () => zoom(1.6));
  button("All", all);
  button("Go to the event", go);
  const help = document.createElement("p");
  help.className = "small";
  help.textContent = "Arrow keys go from event to event, + and − zoom, Enter leads to its line in the chronology.";
  holder.append(bar, svg, told, help);
  holder.hidden = false;
  window.addEventListener("resize", draw);
  draw();
})();
