#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The number of things worth doing at once on this machine; it never decides what comes out.
public func widthOfThisMachine() -> Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

/// Does the same work on every element, several at a time, and gives the results in the elements' order.
public func inParallel<Element: Sendable, Result: Sendable>(
  _ elements: [Element], width: Int = widthOfThisMachine(), progress: Progress.Observer? = nil,
  activity: String = "", _ work: @escaping @Sendable (Element) async -> Result
) async -> [Result] {
  var results = [Result?](repeating: nil, count: elements.count)
  await withTaskGroup(of: (Int, Result).self) { group in
    var next = 0
    var done = 0
    func start() {
      guard next < elements.count else { return }
      let index = next
      let element = elements[index]
      next += 1
      group.addTask { (index, await work(element)) }
    }
    // One long file is work too: say so before the first is done.
    if !elements.isEmpty { progress?(Progress(activity, done: 0, total: elements.count)) }
    for _ in 0..<max(1, width) { start() }
    while let (index, result) = await group.next() {
      results[index] = result
      done += 1
      progress?(Progress(activity, done: done, total: elements.count))
      start()
    }
  }
  return results.compactMap { $0 }
}
