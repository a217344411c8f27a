extension Engine {
  /// How far one number alone moves a hypothesis over its range.
  public struct TornadoBar: Sendable, Hashable {
    /// The number.
    public let parameter: WeighingModel.Parameter
    /// The ends of its range.
    public let range: ClosedRange<Double>
    /// The hypothesis's posterior at the lower end, all others at their middle.
    public let atLower: Double
    /// The hypothesis's posterior at the upper end, all others at their middle.
    public let atUpper: Double

    /// How far apart the ends are.
    public var width: Double { abs(atUpper - atLower) }
  }

  /// How far every number that is a range moves a hypothesis, widest first, equals in the order of the model.
  ///
  /// Widths that differ by less than 1e-12 count as equal.
  ///
  /// - Parameter hypothesis: The hypothesis, as a rule the leader.
  /// - Throws: ``WeighingError/Code/impossible`` where an end leaves no hypothesis possible.
  public func tornado(of hypothesis: Int) throws(WeighingError) -> [TornadoBar] {
    let parameters = model.parameters.filter { !model[$0].isPoint }
    let ends = logWeights(
      of: parameters.flatMap { parameter in
        let number = model[parameter]
        return [number.lower, number.upper].map { WeighingModel.Variant(values: [parameter: $0]) }
      })
    var bars = [TornadoBar]()
    for (index, parameter) in parameters.enumerated() {
      bars.append(
        TornadoBar(
          parameter: parameter, range: model[parameter].lower...model[parameter].upper,
          atLower: try shares(of: ends[2 * index])[hypothesis],
          atUpper: try shares(of: ends[2 * index + 1])[hypothesis]))
    }
    let order = bars.indices.sorted {
      (-(bars[$0].width * 1e12).rounded(), $0) < (-(bars[$1].width * 1e12).rounded(), $1)
    }
    return order.map { bars[$0] }
  }
}
