import Testing

@testable import Reading

@Suite("Finding bytes in bytes")
struct OffsetTests {
  private func find(_ needle: String, _ hay: String, from start: Int = 0) -> Int? {
    offset(of: Array(needle.utf8), in: Array(hay.utf8), from: start)
  }

  @Test("The first occurrence is found, from a place on")
  func first() {
    #expect(find("pier", "a pier, a pier") == 2)
    #expect(find("pier", "a pier, a pier", from: 3) == 10)
    #expect(find("pier", "a pie") == nil)
    #expect(find("", "a") == nil)
    #expect(find("pier", "pier", from: 9) == nil)
  }

  @Test("Near misses without end do not slow it down, and the find is the same")
  func nearMisses() {
    let almost = String(repeating: "a", count: 20_000)
    let hay = String(repeating: "a", count: 1_000_000)
    #expect(find(almost + "b", hay) == nil)
    #expect(find(almost + "b", hay + "b") == 980_000)
    #expect(find(almost + "b", hay + "b" + hay + "b", from: 1_000_001) == 1_980_001)
    let pairs = String(repeating: "ab", count: 50_000)
    #expect(find(String(repeating: "ab", count: 5000) + "c", pairs + "c") == 90_000)
  }
}
