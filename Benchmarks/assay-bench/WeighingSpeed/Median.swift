/// How long something takes: the median of several runs, in milliseconds.
func medianMilliseconds(runs: Int, _ work: () throws -> Void) rethrows -> Double {
  var times: [Double] = []
  for _ in 0..<max(1, runs) {
    let started = ContinuousClock.now
    try work()
    let spent = (ContinuousClock.now - started).components
    times.append(Double(spent.seconds) * 1e3 + Double(spent.attoseconds) / 1e15)
  }
  times.sort()
  return times[times.count / 2]
}
