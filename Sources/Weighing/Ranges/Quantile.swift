/// The value below which a share of sorted values lies, interpolated between two of them.
///
/// Hyndman and Fan, *Sample quantiles in statistical packages* (1996), type 7. `values` must not be empty.
func quantile(_ share: Double, ofSorted values: [Double]) -> Double {
  let place = min(max(share, 0), 1) * Double(values.count - 1)
  let below = Int(place)
  let above = min(below + 1, values.count - 1)
  return values[below] + (place - Double(below)) * (values[above] - values[below])
}
