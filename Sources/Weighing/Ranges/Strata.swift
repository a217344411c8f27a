/// Draws of standard normal numbers that are spread evenly: a Latin hypercube.
///
/// In each block of 512 draws every number falls once into each of 512 strata of equal chance, and in eight blocks once into
/// each of 4,096. So what each number does by itself is averaged out nearly exactly, and only what several do together is left to
/// chance (McKay, Beckman, Conover, *A comparison of three methods for selecting values of input variables*, 1979). Which stratum is
/// taken when depends on seed, number and block alone, never on the order of the work.
struct Strata: Sendable {
  /// How many draws each stratum of a block is taken in once.
  static let block = 512
  private static let parts = NormalQuantiles.strata / block

  private let seed: UInt64
  /// For each number an order of the strata.
  private let orders: [UInt16]
  private let middles = NormalQuantiles.middles

  init(numbers: Int, seed: UInt64) {
    self.seed = seed
    var orders: [UInt16] = []
    orders.reserveCapacity(numbers * Strata.block)
    for number in 0..<numbers {
      var state = Strata.mixed(seed, UInt64(number), .max)
      var order = (0..<Strata.block).map(UInt16.init)
      for index in stride(from: Strata.block - 1, to: 0, by: -1) {
        state = Strata.mixed(state, 0, 0)
        order.swapAt(index, Int(state % UInt64(index + 1)))
      }
      orders += order
    }
    self.orders = orders
  }

  /// The numbers of eight draws in a row, the first of them a multiple of eight.
  @inline(__always)
  func normals(_ number: Int, from draw: Int) -> Vector {
    let lot = Strata.mixed(seed, UInt64(number), UInt64(draw / Strata.block))
    let shift = Int(lot & 511)
    let flip = Int(lot >> 16 & 511)
    // Eight blocks in a row take all parts of a stratum.
    let offset = (draw / Strata.block &+ number) & (Strata.parts - 1)
    let start = draw & (Strata.block - 1)
    var result = Vector()
    orders.withUnsafeBufferPointer { orders in
      middles.withUnsafeBufferPointer { middles in
        for lane in 0..<Vector.scalarCount {
          let place = (start &+ lane &+ shift) & (Strata.block - 1)
          let stratum = Int(orders[number &* Strata.block &+ place]) ^ flip
          result[lane] = middles[stratum &* Strata.parts &+ offset]
        }
      }
    }
    return result
  }

  /// One number made of three, each bit of which depends on all of them (the finaliser of SplitMix64).
  @inline(__always)
  static func mixed(_ one: UInt64, _ two: UInt64, _ three: UInt64) -> UInt64 {
    func mix(_ state: UInt64) -> UInt64 {
      var value = state &+ 0x9E37_79B9_7F4A_7C15
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
    return mix(mix(one ^ two &* 0xD6E8_FEB8_6659_FD93) ^ three &* 0xA076_1D64_78BD_642F)
  }
}
