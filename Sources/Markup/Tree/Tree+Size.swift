extension Tree {
  /// How many bytes of memory the tree takes, the page's own among them.
  ///
  /// For measuring: a page of any kind takes less than ten times its size, and a fixed 50 KB.
  public var byteCount: Int {
    records.capacity * MemoryLayout<NodeRecord>.stride
      + attributeRecords.capacity * MemoryLayout<AttributeRecord>.stride
      + buffers.source.capacity + buffers.arena.capacity + names.byteCount
  }
}
