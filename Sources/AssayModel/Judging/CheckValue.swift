/// What finding out about one fact would be worth.
public struct CheckValue: Sendable, Hashable {
  /// The evidence.
  public var evidence: String
  /// How to check it, where a person said.
  public var check: Evidence.Check?
  /// What is learnt on average about the hypotheses, in bits.
  public var bits: Double
  /// The chance that another hypothesis leads afterwards.
  public var changesLeader: Double
  /// The chance that the standard's verdict changes, where one is turned on.
  public var changesVerdict: Double?
  /// By how much the highest posterior rises on average.
  public var gain: Double
  /// The chance that the check finds the fact to be so.
  public var foundSo: Double
  /// The posterior if it is found to be so, by hypothesis.
  public var ifSo: [Double]
  /// The posterior if it is found not to be so, by hypothesis.
  public var ifNot: [Double]

  /// Creates a value.
  public init(
    evidence: String, check: Evidence.Check?, bits: Double, changesLeader: Double,
    changesVerdict: Double?, gain: Double, foundSo: Double, ifSo: [Double], ifNot: [Double]
  ) {
    self.evidence = evidence
    self.check = check
    self.bits = bits
    self.changesLeader = changesLeader
    self.changesVerdict = changesVerdict
    self.gain = gain
    self.foundSo = foundSo
    self.ifSo = ifSo
    self.ifNot = ifNot
  }
}
