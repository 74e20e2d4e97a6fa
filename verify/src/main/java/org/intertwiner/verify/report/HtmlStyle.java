package org.intertwiner.verify.report;

/**
 * The frame of a page: no network, no script, one style for screen, dark rooms and paper. The page
 * is well-formed XML as well, so that a plain parser can read it.
 */
final class HtmlStyle {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ink: #1c1e21; --paper: #ffffff; --soft: #5b6168;
        --line: #d5d8dc; --box: #f5f6f8; --link: #0b57a4 }
      @media (prefers-color-scheme: dark) { :root { --ink: #e6e8ea; --paper: #15171a;
        --soft: #a4abb3; --line: #3a3f45; --box: #1f2226; --link: #8ab8f0 } }
      body { margin: 0; color: var(--ink); background: var(--paper);
        font: 16px/1.5 system-ui, sans-serif }
      main { max-width: 64rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere }
      h1 { font-size: 1.4rem } h2 { font-size: 1.2rem; margin-top: 2.5rem }
      h3 { font-size: 1rem; margin: 1.5rem 0 .5rem }
      a { color: var(--link) } code { font-family: ui-monospace, monospace; font-size: .9em }
      .about, figcaption, .legend, caption { color: var(--soft); font-size: .875rem }
      .badge { font-size: .75rem; font-weight: 700; padding: .15rem .5rem; border-radius: .3rem;
        color: #fff; white-space: nowrap; vertical-align: middle }
      .proved, .certified { background: #1b5e20 } .tested { background: #0d4f8b }
      .inconclusive { background: #6b4e00 } .refuted { background: #9b1c1c }
      .witness { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem;
        background: var(--box); border: 1px solid var(--line); border-radius: .4rem;
        padding: .8rem; margin: 0 }
      .witness dt { color: var(--soft) } .witness dd { margin: 0 }
      .scroll { overflow-x: auto; max-width: 100% }
      table { border-collapse: collapse; font-size: .875rem; min-width: 100% }
      caption { text-align: left; padding: .2rem 0 }
      th, td { text-align: left; vertical-align: top; padding: .25rem .6rem .25rem 0;
        border-bottom: 1px solid var(--line); min-width: 3.5rem }
      th { overflow-wrap: normal }
      td:first-child { min-width: 7rem; overflow-wrap: break-word }
      td:nth-child(3) { min-width: 8rem }
      tr.first td { font-weight: 700; border-bottom: 2px solid var(--ink) }
      .bar { display: inline-block; width: 4rem; height: .7em; margin-right: .4rem;
        border: 1px solid var(--line); background: linear-gradient(to right, var(--c) var(--w),
        transparent var(--w)) }
      .split { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.5rem }
      figure { margin: 0 } .picture { width: 100%; max-width: 26rem; display: block;
        font: 7px system-ui, sans-serif } .picture text { fill: var(--ink) }
      .picture path, .picture rect { stroke: var(--line); stroke-width: .4 }
      .cells rect { stroke: none } .cells { border: 1px solid var(--line) }
      .layers { max-width: 100%; height: 9rem } .picture .mark { fill: var(--ink) }
      .legend { display: flex; align-items: center; gap: .5rem; margin: .4rem 0 }
      .legend svg { width: 8rem; height: .8rem; border: 1px solid var(--line) }
      @media (max-width: 40rem) { .split { grid-template-columns: minmax(0, 1fr) }
        .witness { grid-template-columns: minmax(0, 1fr) } .witness dt { font-size: .8rem } }
      @media print { :root { --ink: #000; --paper: #fff; --soft: #333; --line: #999; --box: #fff }
        * { print-color-adjust: exact; -webkit-print-color-adjust: exact }
        section { break-before: page } figure, tr, .witness { break-inside: avoid }
        .scroll { overflow: visible } }
      """;

  private HtmlStyle() {}

  static String head(String title) {
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/>\n"
        + "<meta http-equiv=\"Content-Security-Policy\""
        + " content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>"
        + title
        + "</title>\n<style>\n"
        + STYLE
        + "</style></head>\n<body><main>\n";
  }
}
