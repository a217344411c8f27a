/// A network made ready for exact questions.
///
/// The variables are put into clusters that form a tree; each question sends one message up and one down along every edge of it
/// (Lauritzen and Spiegelhalter, *Local computations with probabilities on graphical structures*, 1988, as refined by Jensen,
/// Lauritzen and Olesen, 1990: the HUGIN scheme). What depends on the network alone is done once: the tree, the products of
/// the tables, and where the entries of neighbouring tables lie in each other.
///
/// It is worth keeping where many questions are asked of one network; a single one is faster by way of
/// ``Network/posterior(evidence:memoryLimit:)``. A tree is a value: several threads may ask it at once.
public struct JunctionTree: Sendable {
  /// The memory that tables may take unless told otherwise: two gibibytes.
  public static let memoryLimit = 2 << 30

  let frame: Frame
  /// The products of the network's tables, cluster after cluster.
  private let products: [Double]
  private let network: Network

  /// Prepares a network.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - memoryLimit: How many bytes the tables of the tree and of one question may take together.
  /// - Throws: ``WeighingError`` (`tooWide`), before any table is made, where the limit does not suffice.
  /// - Complexity: Dominated by the entries of all clusters' tables.
  public init(_ network: Network, memoryLimit: Int = JunctionTree.memoryLimit) throws(WeighingError)
  {
    self.network = network
    let factors = network.factors()
    frame = try Frame(
      factors, sizes: network.variables.map(\.states.count), copies: 2, memoryLimit: memoryLimit)
    products = [Double](unsafeUninitializedCapacity: frame.entryCount) { [frame] tables, count in
      count = frame.entryCount
      if let tables = tables.baseAddress { frame.fill(tables, with: factors) }
    }
  }

  /// The number of variables in the widest cluster, less one.
  public var width: Int { frame.width }

  /// The entries of all clusters' tables.
  public var entryCount: Int { frame.entryCount }

  /// The posterior of every variable, and how probable the evidence is.
  ///
  /// - Parameter evidence: The state that each observed variable is in, both by index.
  /// - Throws: ``WeighingError``: `impossible` where the evidence has no probability, `malformed` where a variable or state is
  ///   not there.
  /// - Complexity: A few passes over the tables of all clusters.
  public func posterior(evidence: [Int: Int] = [:]) throws(WeighingError)
    -> Network.Posterior
  {
    let observed = try network.states(of: evidence)
    let propagation = Propagation(frame) { tables in
      products.withUnsafeBufferPointer { products in
        if let products = products.baseAddress {
          tables.initialize(from: products, count: frame.entryCount)
        }
      }
    }
    propagation.observe(observed)
    return try Network.Posterior(propagation, observed: observed, network: network)
  }
}
