import Language
import Testing

@Suite("Past and future")
struct TenseTests {
  // 26 March 2024 is a Tuesday.
  @Test(
    "A weekday looks where its verb looks",
    arguments: [
      ("The ferry sank Friday.", "Friday | 2024-03-22"),
      ("Norwell will vote Friday.", "Friday | 2024-03-29"),
      ("The envoy plans to leave on Friday.", "Friday | 2024-03-29"),
      ("Talks are to resume Friday.", "Friday | 2024-03-29"),
      ("Talks are resuming Friday.", "Friday | 2024-03-29"),
      ("The bridge could open as early as Friday.", "Friday | 2024-03-29"),
      ("The deadline was extended until Friday.", "Friday | 2024-03-29"),
      ("The pact would be signed on Friday, he said.", "Friday | 2024-03-29"),
      ("The report is due Friday.", "Friday | 2024-03-29"),
      ("The court has scheduled a hearing Friday.", "Friday | 2024-03-29"),
      ("The offer had been due to end Friday.", "Friday | 2024-03-22"),
      ("The ship would have sailed Friday.", "Friday | 2024-03-22"),
      ("The crew refused to work Friday.", "Friday | 2024-03-22"),
      ("They hope to overturn Friday's ruling.", "Friday | 2024-03-22"),
      ("Friday's hearing will be public.", "Friday | 2024-03-29"),
      ("They talked ahead of Friday's vote.", "Friday | 2024-03-29"),
      ("By Friday, nine had died.", "Friday | 2024-03-22"),
      ("The record set on Friday stands.", "Friday | 2024-03-22"),
      ("The drill was held Friday.", "Friday | 2024-03-22"),
      ("The drill will be held Friday.", "Friday | 2024-03-29"),
      ("The two sides agreed to meet Friday.", "Friday | 2024-03-29"),
      ("A march planned for Friday was cancelled.", "Friday | 2024-03-29"),
      ("She was able to leave Friday.", "Friday | 2024-03-22"),
      ("Talks resume Friday.", "Friday | 2024-03-29"),
      ("The two sides refused to meet Friday.", "Friday | 2024-03-22"),
      ("The two sides did not meet Friday.", "Friday | 2024-03-22"),
      ("The union plans a march for Friday.", "Friday | 2024-03-29"),
      ("The judge set a hearing for Friday.", "Friday | 2024-03-29"),
      ("The quay will stay shut until at least Friday.", "Friday | 2024-03-29"),
      ("Ministers meeting on Friday agreed to wait.", "Friday | 2024-03-22"),
      ("On Friday, the mayor plans to speak.", "Friday | 2024-03-29"),
    ])
  func weekdays(text: String, expected: String) {
    #expect(told(text) == [expected])
  }

  @Test(
    "So do months, seasons and quarters",
    arguments: [
      ("The hall opened in November.", "November | 2023-11"),
      ("She will command a voyage in November.", "November | 2024-11"),
      ("The loan must be repaid by February.", "February | 2025-02"),
      ("The rules will apply from January.", "January | 2025-01"),
      ("Profit should rise in the third quarter.", "the third quarter | 2024-Q3"),
      ("It burned last February.", "last February | 2023-02"),
      ("It burned last January.", "last January | 2024-01"),
      ("It burned last fall.", "last fall | 2023-FA"),
      ("It burned last winter.", "last winter | 2023-WI"),
      ("It sold well over the summer.", "the summer | 2023-SU"),
      ("It will sell well in the summer.", "the summer | 2024-SU"),
      ("It closed this past Friday.", "this past Friday | 2024-03-22"),
      ("It closed this past winter.", "this past winter | 2023-WI"),
      ("Profit fell in the fourth quarter.", "the fourth quarter | 2023-Q4"),
      ("Profit may fall in the second quarter.", "the second quarter | 2024-Q2"),
    ])
  func longer(text: String, expected: String) {
    #expect(told(text) == [expected])
  }
}
