extension Array {
  /// How many elements at the front are before a point: the index of the first that is not.
  ///
  /// The elements before the point must stand ahead of all others. O(log count).
  @inline(__always)
  func countOfFirst(before isBefore: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
