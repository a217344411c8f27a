import AssayModel

/// The bytes that were met so far, by their digest.
struct MetBytes {
  fileprivate var captures: [String: Int] = [:]
}

extension Gathered {
  /// Adds a capture, or says where its bytes were met once more.
  ///
  /// A second file is a line of its own, for somebody put it there. In archives the same page is met time and again:
  /// that becomes a note on the page.
  mutating func add(_ capture: Capture, _ met: inout MetBytes) {
    guard let index = met.captures[capture.sha256] else {
      met.captures[capture.sha256] = captures.count
      captures.append(capture)
      return
    }
    if let container = capture.container {
      let isElsewhere = container.name != captures[index].container?.name
      captures[index].addSighting(
        url: capture.url, at: capture.retrievedAt, in: isElsewhere ? container.name : nil)
    } else {
      let reason = "is the same file as \(captures[index].name); counted once"
      failures.append(Failure(name: capture.name, reason: reason))
    }
  }

  /// Gives every capture a name of its own: the second of a name gets its time, or else a number.
  mutating func makeNamesUnique() {
    var taken: Set<String> = []
    for index in captures.indices {
      let name = captures[index].name
      guard !taken.insert(name).inserted else { continue }
      var wanted = name
      if let date = captures[index].retrievedAt {
        wanted += " (\(date.stamp))"
        captures[index].name = wanted
        if taken.insert(wanted).inserted { continue }
      }
      var number = 2
      while !taken.insert("\(wanted) (\(number))").inserted { number += 1 }
      captures[index].name = "\(wanted) (\(number))"
    }
  }
}
