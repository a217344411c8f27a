import CZlib
import Language

/// A sentence of a treebank.
struct TreebankSentence {
  /// A word with what its annotators said of it.
  struct Word {
    let form: [UInt8]
    let lemma: [UInt8]
    let tag: UInt8
    /// The number of its head from 1, 0 for the root.
    let head: Int
    let relation: Relation
  }

  var words: [Word] = []

  var tags: [UInt8] { words.map(\.tag) }
}

/// Why a treebank could not be read.
struct TreebankError: Error, CustomStringConvertible {
  let description: String
}

/// Reads a file in the CoNLL-U format, packed by gzip or not.
func readTreebank(at path: String) throws -> [TreebankSentence] {
  try parseTreebank(readBytes(at: path), path: path)
}

/// Reads a file, packed by gzip or not.
func readBytes(at path: String) throws -> [UInt8] {
  guard let file = gzopen(path, "rb") else {
    throw TreebankError(description: "\(path): cannot be opened")
  }
  defer { gzclose(file) }
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 1 << 20)
  while true {
    let count = block.withUnsafeMutableBytes {
      gzread(file, $0.baseAddress, UInt32(truncatingIfNeeded: $0.count))
    }
    guard count >= 0 else { throw TreebankError(description: "\(path): is damaged") }
    if count == 0 { break }
    bytes += block[..<Int(count)]
  }
  return bytes
}

/// Reads the text of a file in the CoNLL-U format.
///
/// Ranges of words ("1-2") and words that are not written ("8.1") are left out.
func parseTreebank(_ bytes: [UInt8], path: String) throws -> [TreebankSentence] {
  var result: [TreebankSentence] = []
  var sentence = TreebankSentence()
  for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
  {
    if line.isEmpty {
      if !sentence.words.isEmpty { result.append(sentence) }
      sentence = TreebankSentence()
      continue
    }
    if line.first == 0x23 { continue }
    let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
    guard fields.count == 10 else {
      throw TreebankError(description: "\(path):\(number + 1): a word has ten fields")
    }
    guard !fields[0].contains(0x2D), !fields[0].contains(0x2E) else { continue }
    guard let tag = PartOfSpeech(code: String(decoding: fields[3], as: UTF8.self)),
      let head = Int(String(decoding: fields[6], as: UTF8.self)),
      let relation = Relation(code: String(decoding: fields[7], as: UTF8.self))
    else {
      throw TreebankError(description: "\(path):\(number + 1): no tag, head or relation")
    }
    sentence.words.append(
      .init(
        form: Array(fields[1]), lemma: Array(fields[2]), tag: tag.rawValue, head: head,
        relation: relation))
  }
  if !sentence.words.isEmpty { result.append(sentence) }
  for sentence in result {
    guard sentence.words.allSatisfy({ (0...sentence.words.count).contains($0.head) }) else {
      throw TreebankError(description: "\(path): a head lies outside its sentence")
    }
  }
  return result
}
