/// Eight numbers that are computed together; two, four or eight at a time, as the machine can.
typealias Vector = SIMD8<Double>
typealias VectorBits = SIMD8<UInt64>

extension Vector {
  @inline(__always)
  init(bits: VectorBits) { self = unsafeBitCast(bits, to: Vector.self) }

  @inline(__always)
  var bits: VectorBits { unsafeBitCast(self, to: VectorBits.self) }
}

/// The exponential of each number, between −708 and 709: beyond that, that of the end.
///
/// Written out so that every machine gives the same bytes: `e^x = 2^n · e^r` with `|r| ≤ ln 2 / 2` and the series of `e^r` to
/// the thirteenth power. The relative error is below 10⁻¹⁵.
@inline(__always)
func exponential(_ value: Vector) -> Vector {
  let low = Vector(repeating: -708)
  let high = Vector(repeating: 709)
  var x = value.replacing(with: low, where: value .< low)
  x.replace(with: high, where: x .> high)
  // Adding this leaves the nearest whole number in the low bits.
  let magic = Vector(repeating: 0x1.8p52)
  let shifted = x * 1.442695040888963407 + magic
  let n = shifted - magic
  let r = (x - n * 0x1.62e42fefa3800p-1) - n * 0x1.ef35793c76730p-45
  var sum = Vector(repeating: 1.0 / 6_227_020_800)
  sum = sum * r + 1.0 / 479_001_600
  sum = sum * r + 1.0 / 39_916_800
  sum = sum * r + 1.0 / 3_628_800
  sum = sum * r + 1.0 / 362_880
  sum = sum * r + 1.0 / 40320
  sum = sum * r + 1.0 / 5040
  sum = sum * r + 1.0 / 720
  sum = sum * r + 1.0 / 120
  sum = sum * r + 1.0 / 24
  sum = sum * r + 1.0 / 6
  sum = sum * r + 0.5
  sum = sum * r + 1
  sum = sum * r + 1
  return Vector(bits: sum.bits &+ (shifted.bits &<< 52))
}

/// The natural logarithm of each number above 10⁻³⁰⁷; −∞ for what is less.
///
/// `ln(2^e · m) = e ln 2 + 2 artanh((m − 1)/(m + 1))` with `m` between `√½` and `√2`. The relative error is below 10⁻¹⁵.
@inline(__always)
func logarithm(_ value: Vector) -> Vector {
  let half = VectorBits(repeating: 0x3fe6_a09e_667f_3bcd)
  let one = VectorBits(repeating: 0x3ff0_0000_0000_0000)
  let exponent = (value.bits &+ (one &- half)) &>> 52
  let e =
    Vector(bits: exponent | VectorBits(repeating: 0x4330_0000_0000_0000))
    - (0x1p52 + 1023)
  let m = Vector(bits: value.bits &- ((exponent &- 1023) &<< 52))
  let f = m - 1
  let s = f / (f + 2)
  let z = s * s
  var sum = Vector(repeating: 1.0 / 23)
  sum = sum * z + 1.0 / 21
  sum = sum * z + 1.0 / 19
  sum = sum * z + 1.0 / 17
  sum = sum * z + 1.0 / 15
  sum = sum * z + 1.0 / 13
  sum = sum * z + 1.0 / 11
  sum = sum * z + 1.0 / 9
  sum = sum * z + 1.0 / 7
  sum = sum * z + 1.0 / 5
  sum = sum * z + 1.0 / 3
  let small = s * z * sum * 2 + e * 0x1.ef35793c76730p-45
  let result = e * 0x1.62e42fefa3800p-1 + (small + s * 2)
  return result.replacing(
    with: Vector(repeating: -.infinity), where: value .< Vector(repeating: 1e-307))
}
