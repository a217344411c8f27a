extension Tree {
  /// How many bytes of memory the tree takes, the page's own among them.
  ///
  /// For measuring: a page of a news site takes about three times its own size, and a fixed 50 KB.
  public var byteCount: Int {
    records.capacity * MemoryLayout<NodeRecord>.stride
      + attributeRecords.capacity * MemoryLayout<AttributeRecord>.stride
      + buffers.source.count + buffers.arena.capacity + names.byteCount
  }
}
