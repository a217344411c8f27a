/// The names that SVG and MathML spell in their own way, after the tables of the HTML standard
/// ("adjust SVG attributes", "adjust MathML attributes", "adjust foreign attributes", and the table of SVG
/// element names in "any other start tag" of foreign content).
struct ForeignNames: Sendable {
  /// The tables, made once.
  static let standard = ForeignNames()

  /// The names every parse begins with.
  let names: NameTable
  /// The spelling of SVG elements by the number of the lower-case name.
  private let svgElements: [UInt32]
  /// The spelling of SVG attributes by the number of the lower-case name.
  private let svgAttributes: [UInt32]
  /// The spelling of MathML attributes by the number of the lower-case name.
  private let mathAttributes: [UInt32]
  /// The first number of the attributes with a namespace.
  private let firstNamespaced: UInt32
  private let namespaces: [Attribute.Namespace]

  func svgElement(_ id: UInt32) -> UInt32 {
    Int(id) < svgElements.count ? svgElements[Int(id)] : id
  }

  func attribute(_ id: UInt32, in namespace: Tree.Namespace) -> UInt32 {
    guard Int(id) < svgAttributes.count else { return id }
    return namespace == .svg ? svgAttributes[Int(id)] : mathAttributes[Int(id)]
  }

  static func namespace(ofAttribute id: UInt32) -> Attribute.Namespace {
    let tables = standard
    guard id >= tables.firstNamespaced, Int(id - tables.firstNamespaced) < tables.namespaces.count
    else { return .none }
    return tables.namespaces[Int(id - tables.firstNamespaced)]
  }

  private init() {
    var names = NameTable()
    func pairs(_ list: String) -> [(UInt32, UInt32)] {
      list.split(separator: " ").map { name in
        (names.intern(name.lowercased()), names.intern(String(name)))
      }
    }
    let elements = pairs(ForeignNames.elementNames)
    let svg = pairs(ForeignNames.attributeNames)
    let math = pairs("definitionURL")
    let plain = ForeignNames.namespacedNames.map { names.intern($0.0) }
    let first = UInt32(truncatingIfNeeded: names.count)
    let namespaced = ForeignNames.namespacedNames.map { names.appendUnlisted($0.0) }
    func table(_ pairs: [(UInt32, UInt32)]) -> [UInt32] {
      var table = (0..<first).map { $0 }
      for (lower, adjusted) in pairs { table[Int(lower)] = adjusted }
      return table
    }
    svgElements = table(elements)
    svgAttributes = table(svg + Array(zip(plain, namespaced)))
    mathAttributes = table(math + Array(zip(plain, namespaced)))
    firstNamespaced = first
    namespaces = ForeignNames.namespacedNames.map { $0.1 }
    self.names = names
  }

  private static let namespacedNames: [(String, Attribute.Namespace)] = [
    ("xlink:actuate", .xlink), ("xlink:arcrole", .xlink), ("xlink:href", .xlink),
    ("xlink:role", .xlink), ("xlink:show", .xlink), ("xlink:title", .xlink),
    ("xlink:type", .xlink), ("xml:lang", .xml), ("xml:space", .xml), ("xmlns", .xmlns),
    ("xmlns:xlink", .xmlns),
  ]

  private static let elementNames = """
    altGlyph altGlyphDef altGlyphItem animateColor animateMotion animateTransform clipPath \
    feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting \
    feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR \
    feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight \
    feSpecularLighting feSpotLight feTile feTurbulence foreignObject glyphRef linearGradient \
    radialGradient textPath
    """

  private static let attributeNames = """
    attributeName attributeType baseFrequency baseProfile calcMode clipPathUnits \
    diffuseConstant edgeMode filterUnits glyphRef gradientTransform gradientUnits kernelMatrix \
    kernelUnitLength keyPoints keySplines keyTimes lengthAdjust limitingConeAngle markerHeight \
    markerUnits markerWidth maskContentUnits maskUnits numOctaves pathLength \
    patternContentUnits patternTransform patternUnits pointsAtX pointsAtY pointsAtZ \
    preserveAlpha preserveAspectRatio primitiveUnits refX refY repeatCount repeatDur \
    requiredExtensions requiredFeatures specularConstant specularExponent spreadMethod \
    startOffset stdDeviation stitchTiles surfaceScale systemLanguage tableValues targetX \
    targetY textLength viewBox viewTarget xChannelSelector yChannelSelector zoomAndPan
    """
}
