import Weighing

/// The ids of a list of a case.
func ids(in item: JSON, _ list: String) throws -> [String] {
  try (item[list]?.items ?? []).map { member in
    guard let id = member["id"]?.string else {
      throw WeighingCaseError("something under “\(list)” has no id")
    }
    return id
  }
}

/// The priors of a case's hypotheses; equal where none is given.
func priors(in item: JSON) throws -> [Double] {
  let hypotheses = item["hypotheses"]?.items ?? []
  let given = hypotheses.compactMap { $0["prior"]?.number }
  if given.isEmpty { return hypotheses.map { _ in 1 / Double(hypotheses.count) } }
  guard given.count == hypotheses.count else {
    throw WeighingCaseError("some hypotheses have a prior and others have none")
  }
  return given
}

/// The index of an id.
func place(of id: String?, in ids: [String]) throws -> Int {
  guard let id, let index = ids.firstIndex(of: id) else {
    throw WeighingCaseError("“\(id ?? "")” is not in the case")
  }
  return index
}

/// A number for all hypotheses alike, or a range, or one of either for each hypothesis by its id.
func perHypothesis(_ value: JSON?, _ hypotheses: [String], otherwise: Double?) throws
  -> WeighingModel.PerHypothesis
{
  if let one = value.flatMap(uncertain) ?? (value == nil ? otherwise.map { Uncertain($0) } : nil) {
    return .same(one)
  }
  return .each(
    try hypotheses.map { id in
      guard let one = value?[id].flatMap(uncertain) ?? otherwise.map({ Uncertain($0) }) else {
        throw WeighingCaseError("there is no number for the hypothesis “\(id)”")
      }
      return one
    })
}

/// A number or a range.
private func uncertain(_ value: JSON) -> Uncertain? {
  if let number = value.number { return Uncertain(number) }
  let ends = value.numbers
  return ends.count == 2 ? Uncertain(ends[0], ends[1]) : nil
}
