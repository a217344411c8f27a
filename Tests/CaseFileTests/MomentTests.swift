import AssayModel
import Testing

@testable import CaseFile

@Suite("ISO 8601")
struct MomentTests {
  @Test(
    "Dates and times",
    arguments: [
      ("1970", "1970", 0, 365 * 86_400, nil, Moment.Precision.year),
      ("1970-02", "1970-02", 31 * 86_400, 59 * 86_400, nil, .month),
      ("2024-02-29", "2024-02-29", 1_709_164_800, 1_709_251_200, nil, .day),
      ("1970-01-01T00:01", "1970-01-01T00:01", 60, 120, nil, .minute),
      ("1970-01-01 00:01:02Z", "1970-01-01T00:01:02", 62, 63, 0, .second),
      ("1970-01-01T05:45+05:45", "1970-01-01T05:45", 20_700, 20_760, 345, .minute),
      ("1970-01-01T05:45-0330", "1970-01-01T05:45", 20_700, 20_760, -210, .minute),
    ] as [(String, String, Int, Int, Int?, Moment.Precision)])
  func read(
    text: String, value: String, start: Int, end: Int, offset: Int?, precision: Moment.Precision
  ) throws {
    let read = try #require(moment(iso8601: text))
    #expect(read.value == value)
    #expect((read.start, read.end) == (start, end))
    #expect(read.offset == offset)
    #expect(read.precision == precision)
  }

  @Test(
    "Anything else is nothing",
    arguments: [
      "", "31", "2031-13", "2031-00-01", "2023-02-29", "2031-05-17T", "2031-05-17T25:00",
      "2031-05-17T10", "2031-05-17T10:00+99:00", "2031-05-17T10:00 CET", "17.05.2031", "0000-01-01",
      "2031-05-17x", "２０３１",
    ])
  func refused(text: String) {
    #expect(moment(iso8601: text) == nil)
  }
}
