/// How much one input may ask for.
public struct Limits: Sendable, Hashable {
  /// The largest file that is read, in bytes; also the largest page in an archive.
  public var fileSize = 64 << 20
  /// The most text that may come out of a PDF, in bytes.
  public var renditionSize = 64 << 20
  /// How long a PDF's text may take, in seconds.
  ///
  /// Too long is an error line, never a shorter result.
  public var renditionSeconds = 60
  /// The largest archive that is read, in bytes.
  public var archiveSize = 4 << 30
  /// How many bytes may be unpacked from any archive.
  public var unpackedSize = 256 << 20
  /// How many bytes more may be unpacked for each byte of the archive.
  public var unpackedRatio = 50
  /// The most pages that are taken from one archive.
  public var captures = 10_000
  /// The most bytes that the pages of one archive may come to.
  public var capturedSize = 1 << 30

  /// Creates the limits of the command line, with another size of files or of a PDF's text where given.
  public init(
    fileSize: Int = 64 << 20, renditionSize: Int = 64 << 20, renditionSeconds: Int = 60
  ) {
    self.fileSize = fileSize
    self.renditionSize = renditionSize
    self.renditionSeconds = renditionSeconds
  }
}
