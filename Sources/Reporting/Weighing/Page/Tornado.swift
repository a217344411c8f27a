import AssayModel

/// The measures of the drawing, in its own coordinates.
private enum Size {
  static let width = 720
  /// Where 0 percent stands, and how long 100 percent are.
  static let left = 60
  static let length = 600
  static let head = 40
  static let row = 44
  static let bars = 15
}

extension Page {
  /// Draws how far each number alone moves the leader over its range, the widest first.
  func writeTornado(_ set: Int, of weighing: WeighingIndex, into html: inout HTML) {
    let assessment = weighing.assessments.sets[set]
    let bars = assessment.tornado.prefix(Size.bars)
    guard !bars.isEmpty, let leader = assessment.leaders.first,
      let result = assessment.results.first(where: { $0.id == leader }),
      let hypothesis = assessment.set.hypotheses.first(where: { $0.id == leader })
    else { return }
    html.element(.h4, text: "Which ratings matter most")
    html.element(.p, .style("lead")) { html in
      html.text("How likely ")
      html.write(weighing.hypothesis(leader, in: set))
      html.text(
        " would be if one number alone went from the lower to the upper end of its range. "
          + "Wide bars are the ratings worth arguing about.")
    }
    let title = "How far each rating alone moves “\(weighing.hypothesisText(hypothesis))”"
    html.element(.div, .style("scroll"), .role("group"), .label(title), .focusable) { html in
      html.element(
        .svg, .viewBox(Size.width, Size.head + Size.row * bars.count + 8), .style("tornado"),
        .role("group"), .label(title)
      ) { html in
        writeAxis(result.central, rows: bars.count, into: &html)
        for (index, bar) in bars.enumerated() {
          let top = Size.head + Size.row * index
          write(bar, from: result.central, top: top, set, of: weighing, into: &html)
        }
      }
    }
    html.element(.p, .style("key")) { html in
      html.literal("<span class=\"low-end\"></span>")
      html.text(" number at the lower end of its range ")
      html.literal("<span class=\"high-end\"></span>")
      html.text(" at the upper end")
    }
    if assessment.tornado.count > Size.bars {
      html.element(
        .p, .style("rest"),
        text: "The \(Size.bars) widest of \(assessment.tornado.count) are drawn; "
          + "`assay weigh --json` has them all.")
    }
  }

  private func writeAxis(_ central: Double, rows: Int, into html: inout HTML) {
    let bottom = Size.head + Size.row * rows
    for tick in [0, 25, 50, 75, 100] {
      let x = Size.left + Size.length * tick / 100
      line("scale", from: x, Size.head - 10, to: x, bottom, into: &html)
      html.element(
        .text, .style("tick"), .at("x", x), .at("y", Size.head - 16), text: "\(tick) %")
    }
    let x = Size.left + scaled(central, to: Size.length)
    line("central", from: x, Size.head - 10, to: x, bottom, into: &html)
  }

  private func write(
    _ bar: TornadoBar, from central: Double, top: Int, _ set: Int, of weighing: WeighingIndex,
    into html: inout HTML
  ) {
    let name = weighing.parameter(bar.parameter, in: set)
    let range = percents(bar.range)
    let result = "\(percent(bar.atLower)) at the lower end, \(percent(bar.atUpper)) at the upper"
    html.element(.g) { html in
      html.element(.title, text: "\(name.plain), \(range): \(result)")
      let text = shortened(name.shortened(to: 34).plain.capitalisedFirst, to: 90) + " · " + range
      if let anchor = anchor(of: name) {
        html.element(.a, .to(anchor)) { html in
          html.element(
            .text, .style("bar-name"), .at("x", 8), .at("y", top + 15), text: text)
        }
      } else {
        html.element(
          .text, .style("bar-name"), .at("x", 8), .at("y", top + 15), text: text)
      }
      writeHalf("low-end", from: central, to: bar.atLower, top: top + 22, into: &html)
      writeHalf("high-end", from: central, to: bar.atUpper, top: top + 22, into: &html)
      let ends = [bar.atLower, bar.atUpper].sorted()
      html.element(
        .text, .style("end-left"), .at("x", Size.left + scaled(ends[0], to: Size.length) - 5),
        .at("y", top + 33), text: percent(ends[0]))
      html.element(
        .text, .style("end-right"), .at("x", Size.left + scaled(ends[1], to: Size.length) + 5),
        .at("y", top + 33), text: percent(ends[1]))
    }
  }

  private func writeHalf(
    _ style: StaticString, from central: Double, to end: Double, top: Int, into html: inout HTML
  ) {
    let ends = [scaled(central, to: Size.length), scaled(end, to: Size.length)].sorted()
    rectangle(
      style, x: Size.left + ends[0], y: top, width: max(1, ends[1] - ends[0]), height: 14,
      into: &html)
  }

  /// The first place that a sentence leads to.
  private func anchor(of prose: Prose) -> Anchor? {
    for case .link(_, let anchor) in prose.parts { return anchor }
    return nil
  }
}

extension String {
  /// The string with its first letter in upper case, as at the beginning of a sentence.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// A text of at most so many characters, its middle left out where it is longer.
func shortened(_ text: String, to limit: Int) -> String {
  guard text.count > limit, limit > 3 else { return text }
  return text.prefix(limit / 2) + " … " + text.suffix(limit - limit / 2 - 3)
}
