import AssayModel
import Foundation
import Testing

@testable import Reporting

@Suite struct RenderTests {
  @Test(
    "The invented case can be looked at",
    .enabled(
      if: ProcessInfo.processInfo.environment["ASSAY_REPORT_OUT"] != nil,
      "Set ASSAY_REPORT_OUT to a folder to have the reports written there."))
  func write() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["ASSAY_REPORT_OUT"])
    for edition in Edition.allCases {
      try report(Bridge.study, edition: edition, version: "0.0.0")
        .write(toFile: folder + "/\(edition.rawValue).html", atomically: true, encoding: .utf8)
      try report(Hall.study, edition: edition, version: "0.0.0")
        .write(
          toFile: folder + "/hall-\(edition.rawValue).html", atomically: true, encoding: .utf8)
    }
    try weighingText(Hall.study)
      .write(toFile: folder + "/hall.txt", atomically: true, encoding: .utf8)
    try weighingJSON(Hall.study, version: "0.0.0")
      .write(toFile: folder + "/hall.json", atomically: true, encoding: .utf8)
    try json(Bridge.study, version: "0.0.0")
      .write(toFile: folder + "/case.json", atomically: true, encoding: .utf8)
  }
}
