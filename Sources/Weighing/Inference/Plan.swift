/// How the likelihood of a model is computed: which tables are multiplied and summed, in which order.
///
/// Sources and facts are variables of two states. A report is a table over the fact, the sources of its chain and the fact that it
/// hinges on; each of its entries is just one row of numbers. Variables are summed out one by one (Zhang and Poole, *A simple
/// approach to Bayesian network computations*, 1994), in an order found once. What does not depend on the hypothesis is computed
/// once for all of them.
struct Plan: Sendable {
  /// What a plan depends on beside the model.
  struct Key: Hashable, Sendable {
    /// The related fact that a source alone reports on, if there is one.
    var homes: [Int?]
    /// Whether each hypothesis has its own rows even for what is the same under all.
    var splits: Bool
  }

  /// A table that a step reads.
  struct Operand: Sendable {
    /// Where it lies.
    enum Place: Sendable {
      case none
      /// Its entries are rows of numbers, named by ``Plan/entries``.
      case rows
      /// In the memory of what is the same under every hypothesis.
      case shared
      /// In the memory of one hypothesis.
      case own
    }

    var place = Place.none
    /// Its first entry.
    var start = 0
    /// Where its steps from entry to entry begin in ``Plan/strides``.
    var strides = 0
    /// How far the entry with the summed variable so is from the one with it not so.
    var far = 0
    /// The number of its entries.
    var size = 1
  }

  /// One step.
  struct Step: Sendable {
    /// What it does.
    enum Kind: Sendable {
      /// Multiplies two tables.
      case product
      /// Multiplies up to two tables and sums a variable out.
      case sum
      /// Scales a table so that its greatest entry is no longer tiny.
      case scale
      /// Raises a table to a power.
      case power
    }

    var kind: Kind
    /// Whether the result is the same under every hypothesis.
    var isShared: Bool
    /// The first entry of the result.
    var output: Int
    /// The number of entries of the result.
    var entries: Int
    var one = Operand()
    var two = Operand()
    /// The rows of the summed variable, or the row of the power.
    var row = 0
    /// The place among the scales that what is scaled away is added to.
    var scale = 0
  }

  /// The rows it reads.
  var layout: RowLayout
  /// The rows of the entries of reports.
  var entries: [Int32] = []
  /// For each operand, what is added to its place when the entry's number goes up and so many low bits turn to zero.
  var strides: [Int] = []
  /// The steps that are the same under every hypothesis, then those for each.
  var sharedSteps: [Step] = []
  var ownSteps: [Step] = []
  /// The entries of memory that the first need, and the second.
  var sharedEntries = 0
  var ownEntries = 0
  /// The entries of memory for tables that are weighted before they are multiplied.
  var scratchEntries = 0
  /// The row of the power of each group that is raised to one; scale `2 + 2g` is that of group `g` and all hypotheses, scale
  /// `3 + 2g` that of group `g` and one hypothesis, scales 0 and 1 are those of no group.
  var powers: [Int] = []
  /// The last table: one entry; none where nothing is known at all.
  var result = Operand()
  /// The number of variables that are taken together at most.
  var width = 0

  /// How many entries are computed for one set of numbers.
  func cost(hypotheses: Int) -> Double {
    func cost(_ steps: [Step]) -> Double {
      steps.reduce(0) {
        $0 + Double($1.entries) * ($1.kind == .power ? 20 : $1.kind == .sum ? 2 : 1)
      }
    }
    return cost(sharedSteps) + Double(hypotheses) * (cost(ownSteps) + 20)
  }
}
