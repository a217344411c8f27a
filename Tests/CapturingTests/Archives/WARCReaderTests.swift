import Testing

@testable import Capturing

@Suite("The records of a WARC file")
struct WARCReaderTests {
  private let records = [
    record("warcinfo", nil, Array("software: hand".utf8)),
    answer("http://a.example/1", page("One")),
    answer("http://a.example/2", page("Two"), length: "100"),
    record("metadata", "http://a.example/3", [], []),
    answer("http://a.example/4", page("Four")),
  ]

  /// The type of each record, the size of its block and its offset, as text.
  private func shape(of stream: some ByteStream, limit: Int = 1 << 20) throws -> [String] {
    func read<Stream: ByteStream>(_ stream: Stream) throws -> [String] {
      var reader = WARCReader(stream, limit: limit)
      var shapes: [String] = []
      while let record = try reader.next() {
        let type = record.fields["warc-type"] ?? "?"
        let offset = record.offset.map(String.init) ?? "-"
        shapes.append("\(type) \(record.block.count) \(offset) \(record.state)")
      }
      return shapes
    }
    return try read(stream)
  }

  @Test("Records are the same in pieces of any size")
  func pieces() throws {
    let file = records.flatMap { $0 }
    let whole = try shape(of: BytesStream(file))
    #expect(whole.count == 5)
    #expect(whole[0] == "warcinfo 14 0 whole")
    for size in [1, 2, 3, 7, 50, 333] {
      #expect(try shape(of: BytesStream(file, pieceSize: size)) == whole)
    }
    let parts = records.map { packed($0) }
    let budget = UnpackingBudget(Limits(), archiveSize: 0)
    func gzip(_ size: Int) -> GzipStream<BytesStream> {
      GzipStream(BytesStream(parts.flatMap { $0 }, pieceSize: size), budget: budget)
    }
    let packedShape = try shape(of: gzip(1 << 16))
    #expect(packedShape.count == 5)
    for size in [1, 2, 3, 7, 50, 333] { #expect(try shape(of: gzip(size)) == packedShape) }
  }

  @Test("A record that is too large is passed over, and the next is found")
  func tooLarge() throws {
    let large = record("response", "http://a.example/", [UInt8](repeating: 0x61, count: 300_000))
    let shapes = try shape(of: BytesStream(large + records[1]), limit: 100_000)
    #expect(shapes.map { $0.split(separator: " ").last } == ["tooLarge", "whole"])
  }

  @Test("Bytes between records are passed over")
  func stray() throws {
    let shapes = try shape(
      of: BytesStream(records[0] + Array("stray WARC/1.0 words\nWARC/1.\n".utf8) + records[1]))
    #expect(shapes.count == 2)
  }

  @Test("Records with lying lengths are read in linear time")
  func linear() throws {
    let lie = record("metadata", nil, [], length: "60000000", [0x61])
    let file = (0..<20_000).flatMap { _ in lie }
    #expect(try shape(of: BytesStream(file), limit: 64 << 20).count == 20_000)
  }

  @Test("No truncation and no flipped byte makes it stop short of the end")
  func damaged() throws {
    let plain = records.flatMap { $0 }
    let gzip = records.flatMap { packed($0) }
    let budget = UnpackingBudget(Limits(), archiveSize: 0)
    for count in plain.indices {
      _ = try shape(of: BytesStream(Array(plain.prefix(count)), pieceSize: 100))
    }
    for count in gzip.indices {
      _ = try shape(of: GzipStream(BytesStream(Array(gzip.prefix(count))), budget: budget))
    }
    for (index, mask) in zip(plain.indices, [0x01, 0x20, 0x80, 0xFF].cycled(plain.count)) {
      var bytes = plain
      bytes[index] ^= mask
      #expect(try shape(of: BytesStream(bytes)).count >= 3)
    }
    for (index, mask) in zip(gzip.indices, [0x01, 0x20, 0x80, 0xFF].cycled(gzip.count)) {
      var bytes = gzip
      bytes[index] ^= mask
      #expect(try shape(of: GzipStream(BytesStream(bytes), budget: budget)).count >= 2)
    }
  }
}

extension [UInt8] {
  /// The elements over and over.
  fileprivate func cycled(_ count: Int) -> [UInt8] {
    (0..<count).map { self[$0 % self.count] }
  }
}
