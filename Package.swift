// swift-tools-version: 6.2
import PackageDescription

/// The settings every module of ours is built with.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The settings of tests: `#expect` does not build with `MemberImportVisibility`.
let strictTests: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny")
]

/// A room of the corridor: a module of pure functions over the model's values.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = ["AssayModel"], resources: [Resource]? = nil
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

/// The tests of one module, with the modules they need beside it.
func tests(of name: String, with others: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.init(stringLiteral: name)] + others,
    swiftSettings: strictTests)
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "assay",
  products: [
    .executable(name: "assay", targets: ["assay"]),
    .executable(name: "assay-bench", targets: ["assay-bench"]),
    .library(name: "Markup", targets: ["Markup"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
  ],
  targets: [
    // Found by their headers and `-lsodium`, `-lz` alone, so that pkg-config need not be there.
    .systemLibrary(name: "CSodium"),
    .systemLibrary(name: "CZlib"),

    room("AssayModel", []),
    room("Digest", ["CSodium"]),
    // The weights of tagger and parser: too big to be embedded in Swift code.
    .target(name: "CLanguageWeights", exclude: ["english.weights", "LICENSE-weights"]),
    room(
      "Language", ["AssayModel", "CLanguageWeights"], resources: [.embedInCode("Resources/en")]),
    room("Markup", []),
    room(
      "Capturing",
      [
        "AssayModel", "CZlib", "Digest", "Language",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    room("Reading", ["AssayModel", "Language", "Markup"]),
    room("Attributing", ["AssayModel", "Digest", "Language"]),
    room("Reconciling", ["AssayModel", "Digest", "Language"]),
    room("Weighing"),
    room("Reporting"),
    room("CaseFile", ["AssayModel", "Language", .product(name: "Yams", package: "Yams")]),

    room(
      "Corridor",
      [
        "AssayModel", "Attributing", "Capturing", "CaseFile", "Digest", "Language", "Reading",
        "Reconciling", .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .executableTarget(
      name: "assay",
      dependencies: [
        "AssayModel", "Capturing", "CaseFile", "Corridor", "Reporting", "Weighing", argumentParser,
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "assay-bench",
      dependencies: [
        "AssayModel", "Attributing", "Capturing", "Corridor", "Digest", "Language", "Markup",
        "Reading", "Weighing", argumentParser,
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Benchmarks/assay-bench", swiftSettings: strict),

    .executableTarget(
      name: "train-language", dependencies: ["CZlib", "Language", argumentParser],
      swiftSettings: strict),

    tests(of: "AssayModel"),
    tests(of: "Digest"),
    tests(of: "Language", with: ["AssayModel"]),
    tests(of: "train-language", with: ["Language"]),
    tests(of: "Markup"),
    tests(of: "Capturing", with: ["AssayModel", "CZlib", "Digest"]),
    tests(of: "Reading", with: ["AssayModel"]),
    tests(of: "Attributing", with: ["AssayModel", "Language"]),
    tests(of: "Reconciling", with: ["AssayModel", "Attributing"]),
    tests(of: "Weighing", with: ["AssayModel"]),
    tests(of: "Reporting", with: ["AssayModel"]),
    tests(of: "CaseFile", with: ["AssayModel"]),
    tests(
      of: "Corridor",
      with: [
        "AssayModel", "Capturing", "CaseFile", "Digest", "Reporting", "Weighing",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    tests(
      of: "assay", with: ["AssayModel", .product(name: "Subprocess", package: "swift-subprocess")]),
    tests(
      of: "assay-bench",
      with: ["AssayModel", "Weighing", .product(name: "Subprocess", package: "swift-subprocess")]),
  ],
  swiftLanguageModes: [.v6]
)
