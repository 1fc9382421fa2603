const paths = {
  back: "M15 5l-7 7 7 7",
  more: "M12 5.500v.010M12 12v.010M12 18.500v.01",
  pencil: "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
  attach: "M20 11l-8.5 8.500a5 5 0 0 1-7-7L13 4a3.3 3.3 0 0 1 4.7 4.700l-8.5 8.500a1.7 1.7 0 0 1-2.4-2.400L14.5 7",
  send: "M4 12l16-8-5 16-3.5-6.500zM20 4l-8.5 9.5",
  down: "M6 10l6 6 6-6",
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "M6 6l12 12M18 6L6 18",
  reply: "M10 7L4 12l6 5v-3.500c5 0 8 1.5 10 5-.5-6-4-9-10-9.500z",
  copy: "M9 9h10v11H9zM5 15V4h10v2",
  trash: "M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  people: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6"
    + "M16 4.500a3.5 3.5 0 0 1 0 6.500M18 14.500c2.5.8 4 2.8 4 5.5",
  add: "M10 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c0-4 3-6 7-6 1.5 0 2.8.3 4 .900M18 14v6M15 17h6",
  block: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM6 6l12 12",
  smile: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.500 14.500c1.800 2.300 5.200 2.300 7 0M9 9.500v.010M15 9.500v.01",
  swap: "M7 4L3 8l4 4M3 8h14M17 12l4 4-4 4M21 16H7",
  window: "M4 5h16v14H4zM4 9h16",
  tick: "M1.5 12.500l4.5 5L15 6",
  ticks: "M1.5 12.500l4.5 5L15 6M11 16.500l1.2 1L22 6",
};

// An icon of the set, drawn in the colour of its text.
export function icon(name, className = "icon") {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", className === "icon" ? "icon" : `icon ${className}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", paths[name]);
  svg.append(path);
  return svg;
}
