import Markup

extension Tag {
  /// Whether browsers show the element as a block of its own.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .center, .dd, .details, .dialog, .dir,
      .div,
      .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6,
      .header, .hgroup, .hr, .html, .legend, .li, .main, .menu, .nav, .ol, .p, .pre, .listing,
      .section,
      .search, .summary, .table, .caption, .tbody, .thead, .tfoot, .tr, .td, .th, .ul, .xmp,
      .plaintext:
      true
    default: false
    }
  }

  /// Whether the element holds nothing that is read as text.
  var isSilent: Bool {
    switch self {
    case .script, .style, .template, .head, .title, .iframe, .object, .embed, .select, .option,
      .textarea, .input, .audio, .video, .canvas, .map, .noframes, .noembed, .datalist, .meta,
      .link,
      .noscript, .button, .progress, .meter, .applet, .param, .rp:
      true
    default: false
    }
  }

  /// The level of a heading, 0 for anything else.
  var headingLevel: Int {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: 0
    }
  }
}
